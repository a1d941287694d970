-- grain: one row per status of the tracker and knowledge time
-- keys:  status, known_from
-- input: reference, from the warehouse's ticket_status; a status without a row goes by the words that are built in
CREATE TABLE ref_ticket_status (
    status     VARCHAR(64) NOT NULL COMMENT 'trimmed, in lower case',
    category   VARCHAR(16) NOT NULL COMMENT 'OPEN, ACCEPTED, IN_PROGRESS, IN_REVIEW, DONE, REJECTED, REOPENED',
    known_from DATETIME(6) NOT NULL COMMENT 'UTC',
    known_to   DATETIME(6) NULL     COMMENT 'UTC; null: what is known now',
    PRIMARY KEY (status, known_from)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what the words of a tracker mean';

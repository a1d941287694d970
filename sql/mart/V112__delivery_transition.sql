-- grain: one row per change of status
-- keys:  ticket_key, changed_at, seq (changes at one instant in the order in which they follow from each other)
-- input: delivery, from the warehouse's ticket_transition
CREATE TABLE delivery_transition (
    ticket_key  VARCHAR(64)  NOT NULL,
    changed_at  DATETIME(6)  NOT NULL COMMENT 'UTC',
    seq         INT          NOT NULL,
    from_status VARCHAR(64)  NOT NULL,
    to_status   VARCHAR(64)  NOT NULL,
    category    VARCHAR(16)  NOT NULL COMMENT 'OPEN, ACCEPTED, IN_PROGRESS, IN_REVIEW, DONE, REJECTED, REOPENED; empty: a status that nobody explained',
    changed_by  VARCHAR(260) NOT NULL COMMENT 'a person_id, ?account of nobody, or bot:account',
    PRIMARY KEY (ticket_key, changed_at, seq)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'history of tickets';

-- grain: one row per ticket
-- keys:  ticket_key
-- input: delivery, from the warehouse's ticket; replaced when anything about tickets or commits changed
CREATE TABLE delivery_ticket (
    ticket_key    VARCHAR(64)    NOT NULL COMMENT 'trimmed, in capitals',
    project       VARCHAR(64)    NOT NULL,
    type          VARCHAR(64)    NOT NULL,
    summary       VARCHAR(1000)  NOT NULL COMMENT 'without control characters; text, never a formula',
    creator       VARCHAR(260)   NOT NULL COMMENT 'a person_id, ?account of nobody, or bot:account; the reporter where the source has no creator',
    reporter      VARCHAR(260)   NOT NULL COMMENT 'as creator',
    assignee      VARCHAR(260)   NOT NULL COMMENT 'as creator; empty for none',
    created_at    DATETIME(6)    NULL     COMMENT 'UTC; null where the source has no readable one',
    story_points  DECIMAL(12, 2) NULL     COMMENT 'null where there are none, or no number; never used to count',
    parent_key    VARCHAR(64)    NOT NULL COMMENT 'as the source has it now; the one first seen is in delivery_first_seen',
    is_container  BOOLEAN        NOT NULL COMMENT 'by its type now; what it was first is in delivery_first_seen',
    caused_by_key VARCHAR(64)    NOT NULL COMMENT 'of a bug: the ticket whose work brought it; empty where not told',
    PRIMARY KEY (ticket_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'tickets, each once';

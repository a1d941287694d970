-- grain: one row per time that a ticket was given to somebody
-- keys:  ticket_key, assigned_at, seq
-- input: delivery, from the optional table ticket_assignment; without rows the assignee of the ticket has it from the start
CREATE TABLE delivery_assignment (
    ticket_key  VARCHAR(64)  NOT NULL,
    assigned_at DATETIME(6)  NOT NULL COMMENT 'UTC',
    seq         INT          NOT NULL,
    assignee    VARCHAR(260) NOT NULL COMMENT 'a person_id, ?account of nobody, or bot:account; empty: nobody from then on',
    PRIMARY KEY (ticket_key, assigned_at, seq)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'who had a ticket when';

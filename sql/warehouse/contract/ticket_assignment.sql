-- grain: one row per time that a ticket was given to somebody; the table is optional: without a row the assignee has it from the start
-- keys:  ticket_key, assigned_at
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `ticket_assignment` (
    `ticket_key`  VARCHAR(64) NOT NULL,
    `assignee`    VARCHAR(255)         COMMENT 'an account; empty: taken from whoever had it',
    `assigned_at` DATETIME(6) NOT NULL COMMENT 'UTC'
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

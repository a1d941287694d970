-- grain: one row per change of status
-- keys:  ticket_key, changed_at
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `ticket_transition` (
    `ticket_key`  VARCHAR(64) NOT NULL,
    `changed_at`  DATETIME(6) NOT NULL COMMENT 'UTC',
    `from_status` VARCHAR(64),
    `to_status`   VARCHAR(64),
    `changed_by`  VARCHAR(255)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

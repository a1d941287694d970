-- grain: one row per status of the tracker; the table is optional: without a row the usual words of trackers hold
-- keys:  status
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `ticket_status` (
    `status`   VARCHAR(64) NOT NULL COMMENT 'as ticket_transition has it; case and blanks around it do not matter',
    `category` VARCHAR(16) NOT NULL COMMENT 'OPEN, ACCEPTED, IN_PROGRESS, IN_REVIEW, DONE, REJECTED or REOPENED'
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

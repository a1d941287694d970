-- grain: one row per account of a person
-- keys:  system, account, person_id
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `identity` (
    `person_id` VARCHAR(64) NOT NULL,
    `system`    VARCHAR(32) NOT NULL  COMMENT 'a tool, git or jira',
    `account`   VARCHAR(255) NOT NULL COMMENT 'compared trimmed and in lower case'
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

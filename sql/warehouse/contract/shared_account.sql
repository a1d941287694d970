-- grain: one row per service or shared account and validity; the table is optional: without a row its use is UNIDENTIFIED
-- keys:  system, account, valid_from
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `shared_account` (
    `system`          VARCHAR(32) NOT NULL  COMMENT 'a tool',
    `account`         VARCHAR(255) NOT NULL COMMENT 'compared trimmed and in lower case',
    `owner_person_id` VARCHAR(64)           COMMENT 'whose cost centre of the day pays; empty: cost_centre says',
    `cost_centre`     VARCHAR(64)           COMMENT 'who pays; empty: the cost centre of the owner',
    `valid_from`      DATE NOT NULL         COMMENT 'inclusive',
    `valid_to`        DATE                  COMMENT 'exclusive; empty is open'
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

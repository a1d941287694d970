-- grain: one row per cost centre; the table is optional: without a row a cost centre is shown by its id alone
-- keys:  cost_centre
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `cost_centre` (
    `cost_centre`  VARCHAR(64) NOT NULL COMMENT 'as person.cost_centre has it',
    `name`         VARCHAR(255),
    `legal_entity` VARCHAR(128),
    `gl_account`   VARCHAR(64)          COMMENT 'account of the general ledger for the cost of AI tools'
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

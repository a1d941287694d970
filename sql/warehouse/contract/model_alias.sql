-- grain: one row per other name of a model; the table is optional
-- keys:  provider, alias
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `model_alias` (
    `provider` VARCHAR(64) NOT NULL,
    `alias`    VARCHAR(128) NOT NULL,
    `model_id` VARCHAR(128) NOT NULL COMMENT 'as the rate card names it',
    `source`   VARCHAR(255)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

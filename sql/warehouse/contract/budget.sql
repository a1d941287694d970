-- grain: one row per cost centre, month and currency; the table is optional
-- keys:  cost_centre, period, currency
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `budget` (
    `cost_centre` VARCHAR(64) NOT NULL,
    `period`      CHAR(7) NOT NULL        COMMENT 'yyyy-mm',
    `currency`    CHAR(3) NOT NULL,
    `amount`      DECIMAL(20, 4) NOT NULL COMMENT 'for the whole month'
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

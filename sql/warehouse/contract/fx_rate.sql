-- grain: one row per day and pair of currencies; the table is optional: without a row of that day there is no base amount
-- keys:  rate_day, currency, base_currency
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `fx_rate` (
    `rate_day`      DATE NOT NULL            COMMENT 'accounting day that the rate is for',
    `currency`      CHAR(3) NOT NULL         COMMENT 'as billed',
    `base_currency` CHAR(3) NOT NULL         COMMENT 'of the books',
    `rate`          DECIMAL(20, 10) NOT NULL COMMENT 'units of base_currency for one unit of currency'
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

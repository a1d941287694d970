-- grain: one row per day, currency, base currency and knowledge time
-- keys:  rate_day, currency, base_currency, known_from
-- input: reference, from the warehouse's fx_rate; a day without a row has no base amounts
CREATE TABLE ref_fx_rate (
    rate_day      DATE            NOT NULL,
    currency      CHAR(3)         NOT NULL,
    base_currency CHAR(3)         NOT NULL,
    rate          DECIMAL(20, 10) NOT NULL COMMENT 'units of base_currency for one unit of currency',
    known_from    DATETIME(6)     NOT NULL COMMENT 'UTC',
    known_to      DATETIME(6)     NULL     COMMENT 'UTC; null: what is known now',
    PRIMARY KEY (rate_day, currency, base_currency, known_from)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'exchange rates by day';

-- grain: one row per currency of constant prices other than the US dollar
-- keys:  currency
-- input: ledger-plan, from ref_fx_rate; insert only: what one unit was worth on the first day that there is a rate of, for comparisons
--        over time, never for money
CREATE TABLE constant_fx_rate (
    currency      CHAR(3)         NOT NULL,
    usd_per_unit  DECIMAL(30, 16) NOT NULL COMMENT 'US dollars for one unit of currency',
    rate_day      DATE            NOT NULL COMMENT 'of ref_fx_rate',
    frozen_by_run VARCHAR(64)     NOT NULL,
    PRIMARY KEY (currency)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'constant exchange rates: no rate moves the score';

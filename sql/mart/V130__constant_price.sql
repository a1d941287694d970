-- grain: one row per provider, model and unit of price
-- keys:  provider, model_id, unit
-- input: ledger-plan, from ref_rate; insert only: the list price that a model entered with, for comparisons over time, never for money
CREATE TABLE constant_price (
    provider      VARCHAR(64)  NOT NULL,
    model_id      VARCHAR(128) NOT NULL COMMENT 'as the rate card names it',
    unit          VARCHAR(16)  NOT NULL COMMENT '1M_tokens or credit',
    rate_id       VARCHAR(255) NOT NULL COMMENT 'row of ref_rate that has the prices: the same prices have the same id',
    frozen_by_run VARCHAR(64)  NOT NULL,
    PRIMARY KEY (provider, model_id, unit)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'constant prices: a price cut moves the ledger and never the score';

-- grain: one row per cost centre, period, currency and knowledge time
-- keys:  cost_centre, period, currency, known_from
-- input: reference, from the warehouse's budget
CREATE TABLE ref_budget (
    cost_centre VARCHAR(64)    NOT NULL,
    period      CHAR(7)        NOT NULL COMMENT 'yyyy-mm',
    currency    CHAR(3)        NOT NULL,
    amount      DECIMAL(20, 4) NOT NULL COMMENT 'in currency, for the whole month',
    known_from  DATETIME(6)    NOT NULL COMMENT 'UTC',
    known_to    DATETIME(6)    NULL     COMMENT 'UTC; null: what is known now',
    PRIMARY KEY (cost_centre, period, currency, known_from)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'budgets of cost centres';

-- grain: one row per month, person and lag of the month's window
-- keys:  period, person_id, lag_days
-- input: score: cost at constant prices from usage_cost, value from unit and unit_share
CREATE TABLE person_window (
    period      CHAR(7)         NOT NULL COMMENT 'yyyy-mm: the month that the window ends with',
    person_id   VARCHAR(64)     NOT NULL,
    lag_days    INT             NOT NULL COMMENT 'the window shifted by so many days: minus maturity, 0, plus maturity',
    window_from DATE            NOT NULL COMMENT 'first accounting day',
    window_to   DATE            NOT NULL COMMENT 'first accounting day behind it',
    cost_usd    DECIMAL(30, 16) NOT NULL COMMENT 'at constant prices, all accounts of the person',
    lead_owner  DECIMAL(20, 12) NULL     COMMENT 'lead credit that demand owners asked for; null: value is not taken at this lag',
    lead_peer   DECIMAL(20, 12) NULL     COMMENT 'lead credit that peers asked for, before its cap',
    help        DECIMAL(20, 12) NULL     COMMENT 'credit as helper and of repairs, before its cap',
    value       DECIMAL(20, 12) NULL     COMMENT 'verified units after both caps',
    PRIMARY KEY (period, person_id, lag_days)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what scores are made of';

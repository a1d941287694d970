-- grain: one row per month and person with any use in the month's window
-- keys:  period, person_id
-- input: score; made again every night while the window can change; there is no rank, and nothing is ordered by the score
CREATE TABLE score (
    period          CHAR(7)         NOT NULL COMMENT 'yyyy-mm: the month that the window ends with',
    person_id       VARCHAR(64)     NOT NULL,
    cohort          VARCHAR(255)    NOT NULL,
    window_from     DATE            NOT NULL,
    window_to       DATE            NOT NULL COMMENT 'exclusive',
    cost_usd        DECIMAL(30, 16) NOT NULL COMMENT 'at constant prices: the dearest of the window and its shifts',
    value           DECIMAL(20, 12) NOT NULL COMMENT 'verified units of work',
    baseline_period CHAR(7)         NULL     COMMENT 'the frozen window that the standard cost is from',
    standard_cost   DOUBLE          NULL     COMMENT 'of a verified unit, by colleagues',
    score           DOUBLE          NULL     COMMENT '0 to 1: the share of the spend that verified units explain; null: not scored',
    score_low       DOUBLE          NULL     COMMENT 'lower limit of the 80 % interval',
    score_high      DOUBLE          NULL     COMMENT 'upper limit of the 80 % interval',
    unexplained_usd DOUBLE          NULL     COMMENT 'spend beyond the standard cost of the verified units',
    band_of_close   VARCHAR(32)     NULL     COMMENT 'what this month says by itself',
    band            VARCHAR(32)     NULL     COMMENT 'what is shown: another than Explained needs two months in a row',
    not_scored      VARCHAR(64)     NOT NULL COMMENT 'why there is no score; empty: there is one',
    reason          VARCHAR(1000)   NOT NULL COMMENT 'the same in a sentence, with what is missing and from when it will be there',
    notes           VARCHAR(1000)   NOT NULL COMMENT 'what could not be checked',
    params_version  INT             NOT NULL,
    PRIMARY KEY (period, person_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'share of AI spend that verified work explains';

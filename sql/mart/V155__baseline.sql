-- grain: one row per frozen baseline and person of its group
-- keys:  period, cohort, person_id
-- input: score: an earlier closed window; insert only
CREATE TABLE baseline (
    period         CHAR(7)         NOT NULL COMMENT 'yyyy-mm: the month whose window was frozen',
    cohort         VARCHAR(255)    NOT NULL COMMENT 'role family and stack by HR data',
    person_id      VARCHAR(64)     NOT NULL,
    cost_usd       DECIMAL(30, 16) NOT NULL COMMENT 'the dearest of the window and its shifts, at constant prices',
    value          DECIMAL(20, 12) NOT NULL COMMENT 'verified units',
    standard_cost  DOUBLE          NULL     COMMENT 'of a unit, by colleagues of this person, after the clamp; null: too few of them',
    frozen_on      DATE            NOT NULL COMMENT 'to date of the run that froze it',
    params_version INT             NOT NULL,
    PRIMARY KEY (period, cohort, person_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what a verified unit of work usually costs, frozen';

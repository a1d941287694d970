-- grain: one row per frozen baseline
-- keys:  period, cohort
-- input: score, frozen with baseline; insert only
CREATE TABLE baseline_group (
    period          CHAR(7)         NOT NULL,
    cohort          VARCHAR(255)    NOT NULL,
    people          INT             NOT NULL COMMENT 'whose cost of a unit it is made of',
    standard_cost   DOUBLE          NULL     COMMENT 'of a unit, for people who were not in the group then; null: too few people',
    budget_usd      DECIMAL(30, 16) NOT NULL COMMENT 'what the window of one person usually costs: the median',
    closed_tickets  INT             NOT NULL,
    with_two_keys   INT             NOT NULL COMMENT 'of them: asked for by one person and accepted by another',
    commits         INT             NOT NULL COMMENT 'merges and copies not among them',
    linked_commits  INT             NOT NULL COMMENT 'of them: name a ticket',
    frozen_on       DATE            NOT NULL,
    PRIMARY KEY (period, cohort)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'groups of baselines: what their work leaves as traces';

-- grain: one row per period and person_id with use in the window that ends with the month
-- keys:  period, person_id
-- input: score, ref_person; made again with the scores of its month, also when the month is closed: a score is known only when
--        work had its time to prove itself, and no ledger figure depends on it. For the person: no rank, and no order by score
CREATE TABLE summary_person_score (
    period            CHAR(7)         NOT NULL COMMENT 'yyyy-mm: the month that the window ends with',
    person_id         VARCHAR(64)     NOT NULL,
    team              VARCHAR(128)    NOT NULL COMMENT 'on the last day of the window',
    cost_centre       VARCHAR(64)     NOT NULL COMMENT 'on the last day of the window',
    window_from       DATE            NOT NULL,
    window_to         DATE            NOT NULL COMMENT 'exclusive',
    spend_usd         DECIMAL(30, 16) NOT NULL COMMENT 'at constant prices: the dearest of the window and its shifts',
    verified_value    DECIMAL(20, 12) NOT NULL COMMENT 'V: verified units of work',
    standard_cost_usd DOUBLE          NULL     COMMENT 'what a verified unit usually costs colleagues; null: not known',
    score             DOUBLE          NULL     COMMENT '0 to 1: the share of the spend that verified units explain; null: not scored',
    score_low         DOUBLE          NULL     COMMENT 'lower limit of the 80 % interval',
    score_high        DOUBLE          NULL     COMMENT 'upper limit of the 80 % interval',
    unexplained_usd   DOUBLE          NULL     COMMENT 'spend beyond the standard cost of the verified units',
    band              VARCHAR(32)     NULL     COMMENT 'Explained, Partly explained, Mostly unexplained; null: not scored',
    not_scored        VARCHAR(64)     NOT NULL COMMENT 'why there is no score; empty: there is one',
    params_version    INT             NOT NULL COMMENT 'version in score_parameter',
    as_of             DATE            NOT NULL COMMENT 'first day that was not over when the score was made',
    PRIMARY KEY (period, person_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'scores by person and month, for that person';

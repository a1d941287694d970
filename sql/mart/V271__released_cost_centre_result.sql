-- grain: one row per month and cost centre, or cost centres that are told together
-- keys:  period, cost_centre
-- input: step release, from summary_person_score, at the moment at which leads are told the month's yield; insert only
CREATE TABLE released_cost_centre_result (
    period            CHAR(7)        NOT NULL COMMENT 'yyyy-mm: the month that the window ends with',
    cost_centre       VARCHAR(64)    NOT NULL COMMENT 'the first, in the order of ids, of those that are told together; empty: people without one',
    people            INT            NULL     COMMENT 'with a score; null with the next two: too few',
    spend_usd         DECIMAL(20, 2) NULL     COMMENT 'theirs in the window, at constant prices',
    unexplained_usd   DECIMAL(20, 2) NULL     COMMENT 'spend beyond the standard cost of the verified units, summed over people: what one has too many of covers nothing of another',
    people_not_scored INT            NULL     COMMENT 'people with use in the window and without a score; null with the next: too few',
    not_scored_usd    DECIMAL(20, 2) NULL     COMMENT 'their spend in the window, at constant prices',
    window_from       DATE           NOT NULL COMMENT 'first day of the window',
    window_to         DATE           NOT NULL COMMENT 'exclusive',
    params_version    INT            NOT NULL COMMENT 'version in score_parameter',
    PRIMARY KEY (period, cost_centre)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what finance was told of the yield of cost centres';

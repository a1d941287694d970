-- grain: one row per month, cost centre of released_cost_centre_result and reason; they make up its people_not_scored
-- keys:  period, cost_centre, reason
-- input: step release, from summary_person_score; insert only
CREATE TABLE released_cost_centre_reason (
    period      CHAR(7)        NOT NULL COMMENT 'yyyy-mm: the month that the window ends with',
    cost_centre VARCHAR(64)    NOT NULL COMMENT 'as in released_cost_centre_result',
    reason      VARCHAR(64)    NOT NULL COMMENT 'why people have no score, in the words of the score; all others together: reasons of too few people',
    people      INT            NOT NULL COMMENT 'people with use in the window whom it holds for',
    spend_usd   DECIMAL(20, 2) NOT NULL COMMENT 'theirs in the window, at constant prices',
    PRIMARY KEY (period, cost_centre, reason)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'why spend of cost centres is not scored';

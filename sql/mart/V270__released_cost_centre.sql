-- grain: one row per month and cost centre with use in the window that ends with the month
-- keys:  period, cost_centre
-- input: step release, with the month's yield; insert only. Cost centres whose figures, with those of teams or of the company, would tell
--        of fewer people than may be are told together; there is no person in it
CREATE TABLE released_cost_centre (
    period      CHAR(7)     NOT NULL COMMENT 'yyyy-mm: the month that the window ends with',
    cost_centre VARCHAR(64) NOT NULL COMMENT 'of people on the last day of the window; empty: people without one',
    told_with   VARCHAR(64) NULL     COMMENT 'cost_centre of the row that tells of it: itself, or the first of those that are told together; null: not told, too few people',
    PRIMARY KEY (period, cost_centre)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'how cost centres are told of in a month';

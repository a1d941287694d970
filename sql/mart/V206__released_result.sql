-- grain: one row per month and group whose people with a score are enough
-- keys:  period, scope, team
-- input: step release, from summary_person_score; insert only
CREATE TABLE released_result (
    period          CHAR(7)        NOT NULL COMMENT 'yyyy-mm: the month that the window ends with',
    scope           VARCHAR(8)     NOT NULL COMMENT 'team, others or company',
    team            VARCHAR(128)   NOT NULL COMMENT 'of scope team; empty: people without a team',
    people          INT            NOT NULL COMMENT 'with a score',
    spend_usd       DECIMAL(20, 2) NOT NULL COMMENT 'theirs in the window, at constant prices',
    verified_value  DECIMAL(20, 2) NOT NULL COMMENT 'units of work',
    unexplained_usd DECIMAL(20, 2) NOT NULL COMMENT 'spend beyond the standard cost of the verified units, summed over people',
    PRIMARY KEY (period, scope, team)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what leads were told of verified work';

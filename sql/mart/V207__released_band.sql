-- grain: one row per month, group and band; each number is 0 or enough people
-- keys:  period, scope, team, band
-- input: step release, from summary_person_score; insert only
CREATE TABLE released_band (
    period CHAR(7)      NOT NULL COMMENT 'yyyy-mm: the month that the window ends with',
    scope  VARCHAR(8)   NOT NULL COMMENT 'team or others',
    team   VARCHAR(128) NOT NULL COMMENT 'of scope team; empty: people without a team',
    band   VARCHAR(64)  NOT NULL COMMENT 'Explained, Partly explained, Mostly unexplained, or the two last together',
    people INT          NOT NULL COMMENT 'people in it',
    PRIMARY KEY (period, scope, team, band)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what leads were told of bands';

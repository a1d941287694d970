-- grain: one row per month and team with use
-- keys:  period, team
-- input: step release, with the month's spend; insert only
CREATE TABLE released_group (
    period CHAR(7)      NOT NULL COMMENT 'yyyy-mm',
    team   VARCHAR(128) NOT NULL COMMENT 'empty: people without a team',
    scope  VARCHAR(8)   NOT NULL COMMENT 'team: shown by itself; others: shown with the other teams that are too small',
    PRIMARY KEY (period, team)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'how teams are shown to leads in a month';

-- grain: one row per group, currency and stretch of weeks of a month; the weeks of a month make it up
-- keys:  period, scope, team, currency, first_day
-- input: step release, with the month; insert only; a week of too few people is put to its neighbour
CREATE TABLE released_team_week (
    period             CHAR(7)         NOT NULL COMMENT 'yyyy-mm',
    scope              VARCHAR(8)      NOT NULL COMMENT 'team or others',
    team               VARCHAR(128)    NOT NULL COMMENT 'of scope team; empty: people without a team',
    currency           CHAR(3)         NOT NULL COMMENT 'as billed',
    first_day          DATE            NOT NULL COMMENT 'Monday, or the first of the month',
    last_day           DATE            NOT NULL COMMENT 'inclusive: Sunday, or the last of the month',
    people             INT             NOT NULL COMMENT 'who used AI in it',
    person_days        BIGINT          NOT NULL COMMENT 'days on which a person used AI, summed over people',
    requests           BIGINT          NOT NULL COMMENT 'requests, each counted once',
    tokens_in          BIGINT          NOT NULL COMMENT 'without cached tokens',
    tokens_out         BIGINT          NOT NULL COMMENT 'tokens of output',
    tokens_cache_read  BIGINT          NOT NULL COMMENT 'tokens read from a cache',
    tokens_cache_write BIGINT          NOT NULL COMMENT '5-minute and 1-hour writes',
    credits            DECIMAL(24, 8)  NOT NULL COMMENT 'credits that were used, included ones too',
    usage_cost         DECIMAL(20, 2)  NOT NULL COMMENT 'in currency; weeks add up to the month',
    PRIMARY KEY (period, scope, team, currency, first_day)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what leads were told of the weeks of a month';

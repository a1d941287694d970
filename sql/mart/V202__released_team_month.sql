-- grain: one row per month, group and currency that may be shown
-- keys:  period, scope, team, currency
-- input: step release, from summary_person_day, usage_cost and ledger_entry; insert only
CREATE TABLE released_team_month (
    period             CHAR(7)         NOT NULL COMMENT 'yyyy-mm',
    scope              VARCHAR(8)      NOT NULL COMMENT 'team, others (teams too small to be shown by themselves) or company',
    team               VARCHAR(128)    NOT NULL COMMENT 'of scope team; empty: people without a team',
    currency           CHAR(3)         NOT NULL COMMENT 'as billed',
    people             INT             NOT NULL COMMENT 'who used AI; who changes the team is in both',
    person_days        BIGINT          NOT NULL COMMENT 'days on which a person used AI, summed over people',
    requests           BIGINT          NOT NULL COMMENT 'requests, each counted once',
    tokens_in          BIGINT          NOT NULL COMMENT 'without cached tokens',
    tokens_out         BIGINT          NOT NULL COMMENT 'tokens of output',
    tokens_cache_read  BIGINT          NOT NULL COMMENT 'tokens read from a cache',
    tokens_cache_write BIGINT          NOT NULL COMMENT '5-minute and 1-hour writes',
    credits            DECIMAL(24, 8)  NOT NULL COMMENT 'credits that were used, included ones too',
    usage_cost         DECIMAL(20, 2)  NOT NULL COMMENT 'in currency; priced usage, without seats, discounts and corrections of closed months',
    priced_requests    BIGINT          NOT NULL COMMENT 'requests that have a price',
    constant_cost_usd  DECIMAL(20, 2)  NOT NULL COMMENT 'the same use at prices that never change',
    standard_mode_cost DECIMAL(20, 2)  NOT NULL COMMENT 'in currency; the same use without long context, batch, flex and priority',
    PRIMARY KEY (period, scope, team, currency)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what leads were told of the spend of a month';

-- grain: one row per period, tool, provider, model and currency
-- keys:  period, tool, provider, model, currency
-- input: usage_cost, ledger_entry, usage_attribution, tie_out; a month is deleted and inserted whole while it is open. Not for leads: groups of any size are in it
CREATE TABLE summary_model_month (
    period             CHAR(7)         NOT NULL COMMENT 'yyyy-mm of the accounting days',
    tool               VARCHAR(32)     NOT NULL COMMENT 'tool, as the source names it',
    provider           VARCHAR(64)     NOT NULL COMMENT 'who sells the model',
    model              VARCHAR(255)    NOT NULL COMMENT 'as the rate card names it',
    currency           CHAR(3)         NOT NULL COMMENT 'as billed; the base currency where nothing was priced',
    people             INT             NOT NULL COMMENT 'who used anything; UNIDENTIFIED and SHARED are none',
    active_days        BIGINT          NOT NULL COMMENT 'days on which one of them used AI, summed over people',
    requests           BIGINT          NOT NULL COMMENT 'requests, each counted once',
    tokens_in          BIGINT          NOT NULL COMMENT 'without cached tokens',
    tokens_out         BIGINT          NOT NULL COMMENT 'tokens of output',
    tokens_cache_read  BIGINT          NOT NULL COMMENT 'tokens read from a cache',
    tokens_cache_write BIGINT          NOT NULL COMMENT '5-minute and 1-hour writes',
    credits            DECIMAL(24, 8)  NOT NULL COMMENT 'credits that were used, included ones too',
    usage_cost         DECIMAL(30, 16) NOT NULL COMMENT 'in currency; priced usage, without corrections of closed periods',
    priced_share       DECIMAL(9, 8)   NULL     COMMENT 'requests with a price / requests; null without requests',
    identified_share   DECIMAL(9, 8)   NULL     COMMENT 'usage cost of people and of shared accounts with an owner / usage cost; null without cost',
    attributed_share   DECIMAL(9, 8)   NULL     COMMENT 'usage cost with a ticket / usage cost; null without cost',
    tied_out_share     DECIMAL(9, 8)   NULL     COMMENT 'of the month and currency: 1 - unexplained differences / invoices; null: no invoice',
    as_of              DATETIME(6)     NULL     COMMENT 'UTC; newest ingestion time of the usage in it',
    PRIMARY KEY (period, tool, provider, model, currency)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'cost and use per tool, model and month';

-- grain: one row per UTC usage day, accounting day, account, tool, provider, model, tier, context size and billing
-- keys:  usage_day, line_no (numbered in the order of the group's values)
-- input: collect, the sum of usage_rollup over sessions; what pricing reads, kept as long as the ledger
CREATE TABLE usage_daily (
    usage_day             DATE           NOT NULL COMMENT 'UTC day of occurred_at: the day of the rate',
    line_no               INT            NOT NULL,
    accounting_day        DATE           NOT NULL COMMENT 'day in the accounting zone: the service date',
    bucket                TINYINT        NOT NULL COMMENT 'CRC32 of the account modulo 16: the unit of parallel work',
    tool                  VARCHAR(32)    NOT NULL,
    provider              VARCHAR(64)    NOT NULL,
    model                 VARCHAR(255)   NOT NULL COMMENT 'as the source has it',
    account               VARCHAR(255)   NOT NULL COMMENT 'trimmed and lower-cased',
    service_tier          VARCHAR(32)    NOT NULL,
    context_over          BIGINT         NOT NULL COMMENT 'largest long-context boundary that the request exceeds; 0 for none',
    billed_by             VARCHAR(8)     NOT NULL COMMENT 'tokens, or credits: then the tokens are information',
    requests              BIGINT         NOT NULL,
    input_tokens          BIGINT         NOT NULL COMMENT 'without cached tokens',
    output_tokens         BIGINT         NOT NULL,
    cache_read_tokens     BIGINT         NOT NULL,
    cache_write_5m_tokens BIGINT         NOT NULL,
    cache_write_1h_tokens BIGINT         NOT NULL,
    reasoning_tokens      BIGINT         NOT NULL COMMENT 'part of output_tokens',
    credits               DECIMAL(24, 8) NOT NULL,
    PRIMARY KEY (usage_day, line_no),
    KEY usage_daily_accounting (accounting_day, bucket),
    KEY usage_daily_account (tool, account)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'usage at the grain of pricing';

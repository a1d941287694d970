-- grain: one row per UTC usage day, tool, account, provider, model and billing with requests of very large input and almost no output
-- keys:  usage_day, tool, account, provider, model, billed_by
-- input: collect, with its day: requests with over 100,000 tokens of uncached input and under 100 of output. Kept for the retention of
--        patterns (35 days by default)
CREATE TABLE usage_padding (
    usage_day             DATE           NOT NULL COMMENT 'UTC day of occurred_at',
    tool                  VARCHAR(32)    NOT NULL,
    account               VARCHAR(255)   NOT NULL COMMENT 'trimmed and lower-cased',
    provider              VARCHAR(64)    NOT NULL,
    model                 VARCHAR(255)   NOT NULL COMMENT 'as the source has it',
    billed_by             VARCHAR(8)     NOT NULL COMMENT 'tokens, or credits: then the tokens are information',
    requests              BIGINT         NOT NULL,
    input_tokens          BIGINT         NOT NULL COMMENT 'without cached tokens',
    output_tokens         BIGINT         NOT NULL,
    cache_read_tokens     BIGINT         NOT NULL,
    cache_write_5m_tokens BIGINT         NOT NULL,
    cache_write_1h_tokens BIGINT         NOT NULL,
    credits               DECIMAL(24, 8) NOT NULL,
    PRIMARY KEY (usage_day, tool, account, provider, model, billed_by)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'very large inputs with almost no output';

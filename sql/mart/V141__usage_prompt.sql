-- grain: one row per UTC usage day, tool, account, provider, model, billing and prompt that the account sent at least 3 times that day
-- keys:  usage_day, tool, account, provider, model, billed_by, prompt
-- input: collect, with its day, where TOKENYIELD_PSEUDONYM_SECRET is set; for the question whether prompts repeat. Kept for the
--        retention of patterns (35 days by default). Prompts can be compared within a month and with nothing outside the mart
CREATE TABLE usage_prompt (
    usage_day             DATE           NOT NULL COMMENT 'UTC day of occurred_at',
    tool                  VARCHAR(32)    NOT NULL,
    account               VARCHAR(255)   NOT NULL COMMENT 'trimmed and lower-cased',
    provider              VARCHAR(64)    NOT NULL,
    model                 VARCHAR(255)   NOT NULL COMMENT 'as the source has it',
    billed_by             VARCHAR(8)     NOT NULL COMMENT 'tokens, or credits: then the tokens are information',
    prompt                CHAR(64)       NOT NULL COMMENT 'HMAC-SHA-256 of the hash in the source, by a key of the month of usage_day',
    requests              BIGINT         NOT NULL,
    input_tokens          BIGINT         NOT NULL COMMENT 'without cached tokens',
    output_tokens         BIGINT         NOT NULL,
    cache_read_tokens     BIGINT         NOT NULL,
    cache_write_5m_tokens BIGINT         NOT NULL,
    cache_write_1h_tokens BIGINT         NOT NULL,
    credits               DECIMAL(24, 8) NOT NULL,
    PRIMARY KEY (usage_day, tool, account, provider, model, billed_by, prompt)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'prompts that repeat';

-- grain: one row per UTC usage day, accounting day, account, tool, provider, model, session, repository, branch, ticket, tier, context size and billing
-- keys:  usage_day, line_no (numbered in the order of the group's values)
-- input: collect; kept for the retention of sessions (45 days by default), one partition a day
CREATE TABLE usage_rollup (
    usage_day             DATE           NOT NULL COMMENT 'UTC day of occurred_at: the day of the rate',
    line_no               INT            NOT NULL,
    accounting_day        DATE           NOT NULL COMMENT 'day in the accounting zone',
    tool                  VARCHAR(32)    NOT NULL,
    provider              VARCHAR(64)    NOT NULL,
    model                 VARCHAR(255)   NOT NULL COMMENT 'as the source has it',
    account               VARCHAR(255)   NOT NULL COMMENT 'trimmed and lower-cased',
    session_id            VARCHAR(255)   NOT NULL,
    repository            VARCHAR(255)   NOT NULL,
    branch                VARCHAR(255)   NOT NULL,
    ticket_key            VARCHAR(255)   NOT NULL COMMENT 'as the source has it',
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
    accepted_requests     BIGINT         NOT NULL,
    first_at              DATETIME(6)    NOT NULL COMMENT 'UTC',
    last_at               DATETIME(6)    NOT NULL COMMENT 'UTC',
    PRIMARY KEY (usage_day, line_no)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'usage at session grain'
PARTITION BY HASH (TO_DAYS(usage_day)) PARTITIONS 64;

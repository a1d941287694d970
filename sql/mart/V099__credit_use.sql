-- grain: one row per UTC usage day, tool and run of uses: requests in credits that follow each other in order of time and are of one
--        accounting day, provider, model, account, tier and context size
-- keys:  usage_day, tool, use_no (numbered in order of time)
-- input: collect, for tools that have a plan, with their day; says in which order the credits of usage_daily were used up, and is
--        kept as long as it and the ledger
CREATE TABLE credit_use (
    usage_day      DATE           NOT NULL COMMENT 'UTC day of occurred_at',
    tool           VARCHAR(32)    NOT NULL,
    use_no         INT            NOT NULL,
    accounting_day DATE           NOT NULL COMMENT 'day in the accounting zone: the service date',
    provider       VARCHAR(64)    NOT NULL,
    model          VARCHAR(255)   NOT NULL COMMENT 'as the source has it',
    account        VARCHAR(255)   NOT NULL COMMENT 'trimmed and lower-cased',
    service_tier   VARCHAR(32)    NOT NULL,
    context_over   BIGINT         NOT NULL COMMENT 'largest long-context boundary that the requests exceed; 0 for none',
    requests       BIGINT         NOT NULL,
    credits        DECIMAL(24, 8) NOT NULL COMMENT 'over 0',
    first_at       DATETIME(6)    NOT NULL COMMENT 'UTC',
    last_at        DATETIME(6)    NOT NULL COMMENT 'UTC',
    PRIMARY KEY (usage_day, tool, use_no)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'use of credits in order of time';

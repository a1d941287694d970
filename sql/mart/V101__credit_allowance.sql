-- grain: one row per line of usage_daily (UTC usage day, accounting day, tool, provider, model, account, tier, context size) that used
--        credits which a plan includes
-- keys:  accounting_day, bucket, usage_day, tool, account, provider, model, service_tier, context_over
-- input: allowance: credit_use in order of time, ref_seat, ref_plan; a month is deleted and inserted whole
CREATE TABLE credit_allowance (
    accounting_day   DATE           NOT NULL,
    bucket           TINYINT        NOT NULL COMMENT 'CRC32 of the account modulo 16',
    usage_day        DATE           NOT NULL COMMENT 'UTC day',
    tool             VARCHAR(32)    NOT NULL,
    account          VARCHAR(255)   NOT NULL COMMENT 'trimmed and lower-cased',
    provider         VARCHAR(64)    NOT NULL,
    model            VARCHAR(255)   NOT NULL COMMENT 'as the source has it',
    service_tier     VARCHAR(32)    NOT NULL,
    context_over     BIGINT         NOT NULL,
    plan             VARCHAR(64)    NOT NULL,
    included_credits DECIMAL(24, 8) NOT NULL COMMENT 'of the credits of that line: so many cost nothing',
    PRIMARY KEY (accounting_day, bucket, usage_day, tool, account, provider, model, service_tier, context_over)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'credits that plans include, by line of use'

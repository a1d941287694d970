-- grain: one row per accounting day, tool and account that used credits which its plan includes
-- keys:  accounting_day, bucket, tool, account
-- input: allowance: usage_daily in order of time, ref_seat, ref_plan; a month is deleted and inserted whole
CREATE TABLE credit_allowance (
    accounting_day   DATE           NOT NULL,
    bucket           TINYINT        NOT NULL COMMENT 'CRC32 of the account modulo 16',
    tool             VARCHAR(32)    NOT NULL,
    account          VARCHAR(255)   NOT NULL COMMENT 'trimmed and lower-cased',
    plan             VARCHAR(64)    NOT NULL,
    included_credits DECIMAL(24, 8) NOT NULL COMMENT 'of the credits of that day: so many cost nothing',
    PRIMARY KEY (accounting_day, bucket, tool, account)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'credits that plans include, by day and account';

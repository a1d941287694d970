-- grain: one row per accounting day, account, tool, provider, model, billing, currency and price status
-- keys:  accounting_day, bucket, line_no (numbered in the order of the group's values)
-- input: pricing of usage_daily, replaced with its day and bucket in the transaction that posts the ledger
CREATE TABLE usage_cost (
    accounting_day        DATE            NOT NULL,
    bucket                TINYINT         NOT NULL COMMENT 'CRC32 of the account modulo 16',
    line_no               INT             NOT NULL,
    account               VARCHAR(255)    NOT NULL,
    person_id             VARCHAR(64)     NOT NULL COMMENT 'or UNIDENTIFIED',
    team                  VARCHAR(128)    NOT NULL COMMENT 'of the person on that day; empty where unidentified',
    cost_centre           VARCHAR(64)     NOT NULL COMMENT 'of the person on that day; empty where unidentified',
    tool                  VARCHAR(32)     NOT NULL,
    provider              VARCHAR(64)     NOT NULL,
    model                 VARCHAR(255)    NOT NULL COMMENT 'as the rate card names it',
    billed_by             VARCHAR(8)      NOT NULL COMMENT 'tokens or credits',
    priced                BOOLEAN         NOT NULL COMMENT 'false: UNPRICED',
    currency              CHAR(3)         NOT NULL COMMENT 'as billed; the base currency where UNPRICED',
    requests              BIGINT          NOT NULL,
    input_tokens          BIGINT          NOT NULL,
    output_tokens         BIGINT          NOT NULL,
    cache_read_tokens     BIGINT          NOT NULL,
    cache_write_tokens    BIGINT          NOT NULL COMMENT '5-minute and 1-hour writes',
    credits               DECIMAL(24, 8)  NOT NULL,
    amount                DECIMAL(30, 16) NOT NULL COMMENT 'exact, in currency; 0 where not priced (see priced)',
    reason                VARCHAR(500)    NOT NULL COMMENT 'empty, or why UNPRICED or UNIDENTIFIED',
    PRIMARY KEY (accounting_day, bucket, line_no)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'usage with its person and its cost';

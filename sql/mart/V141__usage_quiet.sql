-- grain: one row per UTC usage day, tool and account
-- keys:  usage_day, tool, account
-- input: collect, with its day; for the question whether use ever rests. Kept for the retention of patterns (35 days by default)
CREATE TABLE usage_quiet (
    usage_day           DATE         NOT NULL COMMENT 'UTC day of occurred_at',
    tool                VARCHAR(32)  NOT NULL,
    account             VARCHAR(255) NOT NULL COMMENT 'trimmed and lower-cased',
    requests            BIGINT       NOT NULL,
    longest_gap_seconds INT          NOT NULL COMMENT 'longest time without a request from midnight to midnight UTC, rounded down; not when it was',
    PRIMARY KEY (usage_day, tool, account)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'how long accounts rested';

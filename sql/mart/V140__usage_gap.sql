-- grain: one row per UTC usage day, tool and account
-- keys:  usage_day, tool, account
-- input: collect, with its day; for the questions whether use has a steady rhythm and whether it ever rests. Kept for the retention of
--        patterns (35 days by default). Only how long pauses were, never when; there are no gaps across midnight UTC
CREATE TABLE usage_gap (
    usage_day           DATE         NOT NULL COMMENT 'UTC day of occurred_at',
    tool                VARCHAR(32)  NOT NULL,
    account             VARCHAR(255) NOT NULL COMMENT 'trimmed and lower-cased',
    requests            BIGINT       NOT NULL,
    longest_gap_seconds INT          NOT NULL COMMENT 'longest time without a request from midnight to midnight UTC, rounded down',
    gaps                BIGINT       NOT NULL COMMENT 'pauses of 20 seconds to 2 hours between successive requests',
    gap_bins            TEXT         NOT NULL COMMENT 'these by length: 271:33 272:66 is 33 gaps of 20 * 1.01^271 seconds and up to 1 % more, 66 of the next bin',
    PRIMARY KEY (usage_day, tool, account)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'how long accounts paused between requests';

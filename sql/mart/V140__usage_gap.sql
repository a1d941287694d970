-- grain: one row per UTC usage day, tool, account and length of gaps between its successive requests
-- keys:  usage_day, tool, account, gap_bin
-- input: collect, with its day; for the question whether use has a steady rhythm. Kept for the retention of patterns (35 days by
--        default). Gaps from 20 seconds to 2 hours; bin n has those of 20 * 1.01^n seconds and up to 1 % more; no times of day
CREATE TABLE usage_gap (
    usage_day DATE         NOT NULL COMMENT 'UTC day of occurred_at; there are no gaps across its midnights',
    tool      VARCHAR(32)  NOT NULL,
    account   VARCHAR(255) NOT NULL COMMENT 'trimmed and lower-cased',
    gap_bin   SMALLINT     NOT NULL COMMENT '0 to 591; ten neighbours are what lies within 5 % of one value',
    gaps      INT          NOT NULL,
    PRIMARY KEY (usage_day, tool, account, gap_bin)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'how long accounts paused between requests';

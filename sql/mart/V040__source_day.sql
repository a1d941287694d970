-- grain: one row per UTC usage day that was collected (1000-01-01: rows without a readable time)
-- keys:  usage_day
-- input: collect; the fingerprint says whether the day must be collected again
CREATE TABLE source_day (
    usage_day          DATE          NOT NULL,
    fingerprint        CHAR(64)      NOT NULL COMMENT 'SHA-256 of the day as surveyed, of the cuts and of its requests that count elsewhere',
    rows_read          BIGINT        NOT NULL,
    rows_counted       BIGINT        NOT NULL,
    rows_duplicate     BIGINT        NOT NULL,
    rows_quarantined   BIGINT        NOT NULL,
    newest_ingested_at DATETIME(6)   NULL     COMMENT 'UTC',
    collected_by_run   VARCHAR(64)   NOT NULL,
    settled_by_run     VARCHAR(64)   NULL     COMMENT 'the run that booked, summed and published the day as collected; null: still to do',
    PRIMARY KEY (usage_day),
    CONSTRAINT source_day_rows CHECK (rows_read = rows_counted + rows_duplicate + rows_quarantined)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what was collected, day by day';

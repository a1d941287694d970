-- grain: one row per file of surveyed_file and UTC usage day that it has rows of (1000-01-01: rows without a readable time)
-- keys:  file_name, usage_day
-- input: collect, at its planning; a day of surveyed_day is the sum of its files
CREATE TABLE surveyed_file_day (
    file_name          VARCHAR(700)   NOT NULL COMMENT 'below the warehouse folder',
    usage_day          DATE           NOT NULL COMMENT 'UTC day of occurred_at; 1000-01-01: rows without a readable time',
    row_count          BIGINT         NOT NULL COMMENT 'rows of the day in this file',
    newest_ingested_at DATETIME(6)    NULL     COMMENT 'UTC; null: no row has a readable one',
    hash_sum           DECIMAL(40, 0) NOT NULL COMMENT 'sum of a 64-bit hash of each row',
    PRIMARY KEY (file_name, usage_day)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what the days of unchanged files held';

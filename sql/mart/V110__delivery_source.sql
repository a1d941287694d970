-- grain: one row per table of tickets and commits that was read
-- keys:  source_table
-- input: delivery; rows_read = rows_kept + rows_folded + rows_quarantined
CREATE TABLE delivery_source (
    source_table     VARCHAR(32) NOT NULL,
    content_hash     CHAR(64)    NOT NULL COMMENT 'of its rows in any order and of what they are read with; empty: to be read again in any case',
    rows_read        BIGINT      NOT NULL,
    rows_kept        BIGINT      NOT NULL,
    rows_folded      BIGINT      NOT NULL COMMENT 'said again what a kept row says: copies on branches, cherry-picks, the same row twice',
    rows_quarantined BIGINT      NOT NULL,
    read_by_run      VARCHAR(64) NOT NULL COMMENT 'the last run that found something new',
    PRIMARY KEY (source_table)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what was read of tickets and commits';

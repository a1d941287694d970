-- grain: one row per calendar month of accounting days
-- keys:  period
-- input: batch opens a period when a night or a backfill first reaches into it; close ends it
CREATE TABLE period (
    period        CHAR(7)       NOT NULL COMMENT 'yyyy-mm',
    status        VARCHAR(6)    NOT NULL COMMENT 'OPEN or CLOSED',
    opened_by_run VARCHAR(64)   NOT NULL,
    closed_on     DATE          NULL,
    closed_by     VARCHAR(128)  NULL     COMMENT 'who said --by',
    close_reason  VARCHAR(1000) NULL,
    PRIMARY KEY (period),
    CONSTRAINT period_status CHECK (status IN ('OPEN', 'CLOSED'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'accounting periods';

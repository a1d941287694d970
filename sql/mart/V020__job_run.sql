-- grain: one row per business run: a job, its dates and its attempt; a resumed run keeps its row
-- keys:  run_id
-- input: batch; instants in UTC by the clock of the machine (the only table with such instants)
CREATE TABLE job_run (
    run_id        VARCHAR(64)   NOT NULL COMMENT 'job, last date and attempt: nightly-2026-10-25-1',
    job_name      VARCHAR(32)   NOT NULL COMMENT 'nightly or backfill',
    from_date     DATE          NULL     COMMENT 'first usage day asked for; null: every open day',
    to_date       DATE          NOT NULL COMMENT 'last usage day asked for',
    attempt       INT           NOT NULL COMMENT '1 for the first run of these dates, then 2, 3 ...',
    status        VARCHAR(16)   NOT NULL COMMENT 'RUNNING, COMPLETED, FAILED, STOPPED',
    started_at    DATETIME(6)   NOT NULL COMMENT 'UTC; later than that of every earlier run, whatever the clock says: what the run learns is known since then',
    settled       BOOLEAN       NOT NULL COMMENT 'everything known at started_at is booked, summed and published',
    finished_at   DATETIME(6)   NULL     COMMENT 'UTC',
    code_version  VARCHAR(64)   NOT NULL COMMENT 'version of TokenYield that ran',
    PRIMARY KEY (run_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'business runs';

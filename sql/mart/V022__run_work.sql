-- grain: one row per run, step and date: the frozen list of what the step has to do
-- keys:  run_id, step_name, work_date
-- input: batch, before the step starts; a restart works off the same list
CREATE TABLE run_work (
    run_id        VARCHAR(64)   NOT NULL,
    step_name     VARCHAR(32)   NOT NULL,
    work_date     DATE          NOT NULL COMMENT 'collect: UTC usage day; ledger, summary: accounting day; publish: first of the month',
    reason        VARCHAR(255)  NOT NULL COMMENT 'why the date is on the list',
    fingerprint   CHAR(64)      NULL     COMMENT 'collect: what source_day.fingerprint is once the day is done',
    PRIMARY KEY (run_id, step_name, work_date)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'frozen work lists of runs';

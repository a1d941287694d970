-- grain: one row per accounting day that a run has booked to its end, use or no use
-- keys:  accounting_day
-- input: settle; a day without a row has its seats still to be accrued
CREATE TABLE booked_day (
    accounting_day DATE        NOT NULL,
    booked_by_run  VARCHAR(64) NOT NULL COMMENT 'the last run that did',
    PRIMARY KEY (accounting_day)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'accounting days that were booked';

-- grain: one row per month, kind of observation and whom it is about
-- keys:  period, signal, subject
-- input: signal; for the process owner only: no points, never a part of a question
CREATE TABLE usage_observation (
    period   CHAR(7)        NOT NULL,
    `signal` CHAR(1)        NOT NULL COMMENT 'K shared accounts, T tiny units, O closed circles, G spend just under a gate',
    subject  VARCHAR(300)   NOT NULL COMMENT 'persons with commas between them, or a team',
    measure  DECIMAL(20, 8) NOT NULL,
    text     VARCHAR(1000)  NOT NULL,
    PRIMARY KEY (period, `signal`, subject)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what the owner of the process should know';

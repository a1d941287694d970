-- grain: one row per month and kind of detail about people that was removed
-- keys:  period, what
-- input: retain; what has a row here is gone for good and is not made again. Rows are never changed or deleted
CREATE TABLE removed_detail (
    period         CHAR(7)     NOT NULL COMMENT 'yyyy-mm',
    what           VARCHAR(8)  NOT NULL COMMENT 'people: days, sessions, accounts and tickets of people; scores; signals: signals, questions and observations',
    removed_on     DATE        NOT NULL COMMENT 'accounting day on which the run began that did it',
    removed_by_run VARCHAR(64) NOT NULL COMMENT 'the run that began to remove it; control_total has how many rows of which table',
    PRIMARY KEY (period, what),
    CONSTRAINT removed_detail_what CHECK (what IN ('people', 'scores', 'signals'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'detail about people that was removed when its time was over';

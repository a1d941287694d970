-- grain: one row per month whose signals were looked for
-- keys:  period
-- input: signal; a month that is over and whose patterns were all there once is not collected with patterns again
CREATE TABLE usage_signal_month (
    period          CHAR(7) NOT NULL,
    window_from     DATE    NOT NULL COMMENT 'first accounting day of events',
    window_to       DATE    NOT NULL COMMENT 'first accounting day behind it: the end of the month, or the end of what is known',
    people          INT     NOT NULL COMMENT 'with any use in these days',
    people_judged   INT     NOT NULL COMMENT 'of them: those whose branches can be judged (signal D)',
    patterns_until  DATE    NULL     COMMENT 'end of the days whose signals R, Q, H and P stand here; null: never all there',
    sessions_until  DATE    NULL     COMMENT 'the same of signal D',
    evaluated_on    DATE    NOT NULL COMMENT 'first day that was not over',
    PRIMARY KEY (period)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'which signals were looked for';

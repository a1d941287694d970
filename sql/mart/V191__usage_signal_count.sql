-- grain: one row per month and signal that was asked about or answered, of months whose signals were removed
-- keys:  period, signal
-- input: retain, once; the counts stay
CREATE TABLE usage_signal_count (
    period     CHAR(7) NOT NULL COMMENT 'yyyy-mm: the month that was asked about',
    `signal`   CHAR(1) NOT NULL COMMENT 'U, R, Q, H, P, D, N, L or J',
    raised     INT     NOT NULL COMMENT 'people who were asked about it in a note or a question, or answered',
    legitimate INT     NOT NULL COMMENT 'of the last answers: there was a good reason',
    wasteful   INT     NOT NULL COMMENT 'of the last answers: it is to end',
    withdrawn  INT     NOT NULL COMMENT 'of the last answers: it should not have been asked',
    PRIMARY KEY (period, `signal`)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'questions by what came of them, without persons';

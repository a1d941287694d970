-- grain: one row per month, person, signal R, Q, H, P or D that has points, and part of what it rests on
-- keys:  period, person_id, signal, part
-- input: signal, as long as patterns and sessions are there; when they are forgotten, what turns out to be another person's account, or
--        merges after all, is taken out of it and out of the signal. It goes with its signal
CREATE TABLE usage_signal_basis (
    period     CHAR(7)         NOT NULL COMMENT 'yyyy-mm',
    person_id  VARCHAR(64)     NOT NULL COMMENT 'the person, as HR names it',
    `signal`   CHAR(1)         NOT NULL COMMENT 'R, Q, H, P or D',
    part       INT             NOT NULL COMMENT 'number of the part within its signal',
    item       INT             NOT NULL COMMENT 'H: parts of one prompt have one number; else 0',
    tool       VARCHAR(32)     NOT NULL COMMENT 'tool, as the source names it',
    account    VARCHAR(255)    NOT NULL COMMENT 'trimmed and lower-cased',
    repository VARCHAR(255)    NOT NULL COMMENT 'D; else empty',
    branch     VARCHAR(255)    NOT NULL COMMENT 'D: empty for use without one; else empty',
    is_dead    BOOLEAN         NOT NULL COMMENT 'D: the branch did not merge yet, or there is none',
    days       BIGINT          NOT NULL COMMENT 'on which days: bit 0 is the window_from of the signal; UTC days, of D accounting days',
    times      BIGINT          NOT NULL COMMENT 'H: times the prompt was sent; P: requests; else 0',
    cost_usd   DECIMAL(30, 16) NOT NULL COMMENT 'at constant prices',
    PRIMARY KEY (period, person_id, `signal`, part),
    CONSTRAINT usage_signal_basis_signal FOREIGN KEY (period, person_id, `signal`)
        REFERENCES usage_signal (period, person_id, `signal`) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what signals of patterns and branches rest on';

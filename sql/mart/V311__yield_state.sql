-- grain: one row at most
-- keys:  state_no
-- input: retain, of a run that came to its end; what outcome, score and signal were made of, and what they made
CREATE TABLE yield_state (
    state_no   TINYINT     NOT NULL COMMENT '1',
    state_hash CHAR(64)    NOT NULL COMMENT 'the same when the next run looks: nothing has to be made again',
    run_id     VARCHAR(64) NOT NULL COMMENT 'the run that first left it so',
    PRIMARY KEY (state_no),
    CONSTRAINT yield_state_one CHECK (state_no = 1)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'how the last run left units, scores and signals';

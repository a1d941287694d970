-- grain: one row per run and chain: the last entry that the run appended to it
-- keys:  run_id, chain
-- input: settle and close; entries cut off behind it are found by prove
CREATE TABLE chain_head (
    run_id     VARCHAR(64) NOT NULL,
    chain      TINYINT     NOT NULL,
    chain_no   INT         NOT NULL COMMENT 'number of the last entry',
    chain_hash CHAR(64)    NOT NULL COMMENT 'its hash',
    PRIMARY KEY (run_id, chain)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'ends of the hash chains of the ledger';

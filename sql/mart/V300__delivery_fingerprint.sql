-- grain: one row per part of what the last reading of tickets and commits saw: up to 65,536 keys of the source, each with 8 bytes of
--        a hash of the key and 8 of a hash of its rows
-- keys:  part_no
-- input: delivery; the next night reads the rows of keys that are new or differ, and those that belong to them. No rows: all are read
CREATE TABLE delivery_fingerprint (
    part_no      INT         NOT NULL COMMENT 'from 1 on',
    read_with    CHAR(64)    NOT NULL COMMENT 'hash of the rules, the accounts and the columns that rows were read with',
    read_until   DATETIME(6) NOT NULL COMMENT 'UTC; what was later than this was taken to lie in the future',
    fingerprints MEDIUMBLOB  NOT NULL COMMENT 'a hash of 0: about these rows there is something to say, so they are read every night',
    PRIMARY KEY (part_no)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'which rows of tickets and commits were read';

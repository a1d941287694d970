-- grain: one row per repair of an earlier unit
-- keys:  root
-- input: outcome; replaced with unit
CREATE TABLE unit_repair (
    root        VARCHAR(64)     NOT NULL COMMENT 'the repair',
    origin_root VARCHAR(64)     NOT NULL COMMENT 'the unit with the first defect, which the value was taken from',
    value       DECIMAL(20, 12) NOT NULL COMMENT 'what the repair got; 0 where it does not count: the half is gone all the same',
    PRIMARY KEY (root)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'value that repairs moved';

-- grain: one row per file of the warehouse that has not changed for a while, as a run read it
-- keys:  file_name
-- input: collect, at its planning; a night does not read a file again that has the same stamp. Derived: rows that are missing cost one more reading
CREATE TABLE surveyed_file (
    file_name    VARCHAR(700) NOT NULL COMMENT 'below the warehouse folder',
    size_bytes   BIGINT       NOT NULL COMMENT 'of the file',
    stamp        CHAR(64)     NOT NULL COMMENT 'SHA-256 of its path, size, number and times in the file system',
    rules        CHAR(64)     NOT NULL COMMENT 'SHA-256 of the statements by which it was surveyed',
    sha256       CHAR(64)     NOT NULL COMMENT 'of its bytes',
    column_types TEXT         NOT NULL COMMENT 'of usage, a line a column: name, tab, type',
    PRIMARY KEY (file_name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'files that need not be read again while they are what they were';

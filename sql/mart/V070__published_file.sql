-- grain: one row per published file
-- keys:  period, file_name
-- input: publish, after the file stands whole under its name
CREATE TABLE published_file (
    period        CHAR(7)       NOT NULL COMMENT 'yyyy-mm',
    file_name     VARCHAR(128)  NOT NULL COMMENT 'below <out>/<period>/',
    size_bytes    BIGINT        NOT NULL,
    sha256        CHAR(64)      NOT NULL,
    source_hash   CHAR(64)      NOT NULL COMMENT 'SHA-256 of the rows that the file was made of',
    PRIMARY KEY (period, file_name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what was published';

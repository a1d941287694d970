-- grain: one row per commit and file; the table is optional: without a row only the sizes of commits are known
-- keys:  repository, sha, path
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `commit_file` (
    `sha`        VARCHAR(64) NOT NULL,
    `repository` VARCHAR(255) NOT NULL,
    `path`       VARCHAR(1000) NOT NULL,
    `additions`  BIGINT,
    `deletions`  BIGINT
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

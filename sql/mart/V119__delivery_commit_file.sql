-- grain: one row per file of a change
-- keys:  repository, sha, file_no (numbered in the order of the paths)
-- input: delivery, from the optional table commit_file; files of copies that are folded are not kept
CREATE TABLE delivery_commit_file (
    repository VARCHAR(255)  NOT NULL,
    sha        VARCHAR(64)   NOT NULL,
    file_no    INT           NOT NULL,
    path       VARCHAR(1000) NOT NULL,
    additions  BIGINT        NOT NULL,
    deletions  BIGINT        NOT NULL,
    PRIMARY KEY (repository, sha, file_no)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'files of changes';

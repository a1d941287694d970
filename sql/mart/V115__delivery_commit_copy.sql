-- grain: one row per commit and branch of the source, with the change that it is
-- keys:  repository, sha, branch
-- input: delivery, from the warehouse's commit
CREATE TABLE delivery_commit_copy (
    repository        VARCHAR(255) NOT NULL,
    sha               VARCHAR(64)  NOT NULL,
    branch            VARCHAR(255) NOT NULL,
    change_repository VARCHAR(255) NOT NULL,
    change_sha        VARCHAR(64)  NOT NULL COMMENT 'in delivery_commit',
    how               VARCHAR(12)  NOT NULL COMMENT 'change: it is the one that counts, on this branch; cherry-pick: the same work under another sha; repository: the same commit elsewhere',
    row_count         BIGINT       NOT NULL COMMENT 'rows of the source that say so',
    PRIMARY KEY (repository, sha, branch)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'which commits are the same change';

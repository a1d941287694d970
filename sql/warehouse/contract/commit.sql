-- grain: one row per commit and branch
-- keys:  repository, sha, branch
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `commit` (
    `sha`              VARCHAR(64) NOT NULL,
    `repository`       VARCHAR(255) NOT NULL,
    `branch`           VARCHAR(255),
    `authored_at`      VARCHAR(40)           COMMENT 'ISO 8601 with offset',
    `committed_at`     VARCHAR(40)           COMMENT 'ISO 8601 with offset',
    `author_email`     VARCHAR(255),
    `committer_email`  VARCHAR(255),
    `co_author_emails` TEXT,
    `message_subject`  TEXT,
    `ticket_keys`      TEXT,
    `additions`        BIGINT,
    `deletions`        BIGINT,
    `files_changed`    BIGINT,
    `is_merge`         TINYINT,
    `reverts_sha`      VARCHAR(64),
    `pull_request`     VARCHAR(64),
    `reviewer_emails`  TEXT,
    `surviving_lines`  BIGINT                COMMENT 'optional: of its additions, those that are still there'
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

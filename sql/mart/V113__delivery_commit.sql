-- grain: one row per change: copies on branches and cherry-picks are folded into the earliest committed one
-- keys:  repository, sha
-- input: delivery, from the warehouse's commit
CREATE TABLE delivery_commit (
    repository      VARCHAR(255)  NOT NULL,
    sha             VARCHAR(64)   NOT NULL COMMENT 'of the earliest committed copy',
    branch          VARCHAR(255)  NOT NULL COMMENT 'a main branch if it is on one, else the first by name',
    author          VARCHAR(260)  NOT NULL COMMENT 'a person_id, ?account of nobody, or bot:account',
    authored_at     DATETIME(6)   NULL     COMMENT 'UTC; null where it cannot be, and then delivery_remark says so',
    committed_at    DATETIME(6)   NOT NULL COMMENT 'UTC; what counts',
    subject         VARCHAR(1000) NOT NULL COMMENT 'without control characters; text, never a formula',
    additions       BIGINT        NOT NULL,
    deletions       BIGINT        NOT NULL,
    files_changed   BIGINT        NOT NULL,
    is_merge        BOOLEAN       NOT NULL,
    reverts_sha     VARCHAR(64)   NOT NULL COMMENT 'the change that it takes back; empty for none, or as written where no such commit is known',
    pull_request    VARCHAR(64)   NOT NULL,
    surviving_lines BIGINT        NULL     COMMENT 'of its additions, those that are still there; null where not told',
    PRIMARY KEY (repository, sha),
    KEY delivery_commit_author (author, committed_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'changes, each once';

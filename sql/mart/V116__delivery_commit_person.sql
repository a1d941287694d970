-- grain: one row per change, role and who has it beside the author
-- keys:  repository, sha, role_name, actor
-- input: delivery, from commit.co_author_emails and reviewer_emails of all copies
CREATE TABLE delivery_commit_person (
    repository VARCHAR(255) NOT NULL,
    sha        VARCHAR(64)  NOT NULL,
    role_name  VARCHAR(9)   NOT NULL COMMENT 'co-author or approver',
    actor      VARCHAR(260) NOT NULL COMMENT 'a person_id, ?account of nobody, or bot:account',
    PRIMARY KEY (repository, sha, role_name, actor)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'co-authors and approvers of changes';

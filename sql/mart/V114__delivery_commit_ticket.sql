-- grain: one row per change and ticket that it, or a copy of it, names
-- keys:  repository, sha, ticket_key
-- input: delivery, from commit.ticket_keys; where that is empty from the subject and the branch
CREATE TABLE delivery_commit_ticket (
    repository VARCHAR(255) NOT NULL,
    sha        VARCHAR(64)  NOT NULL,
    ticket_key VARCHAR(64)  NOT NULL COMMENT 'trimmed, in capitals',
    named_in   VARCHAR(8)   NOT NULL COMMENT 'column, subject or branch: the first of them that names it',
    is_known   BOOLEAN      NOT NULL COMMENT 'false: there is no such ticket, and it links nothing',
    PRIMARY KEY (repository, sha, ticket_key),
    KEY delivery_commit_ticket_key (ticket_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'which tickets a change names';

-- grain: one row per account, person and knowledge time
-- keys:  system_name, account, person_id, known_from
-- input: reference, from the warehouse's identity; account is trimmed and lower-cased
CREATE TABLE ref_identity (
    system_name   VARCHAR(32)   NOT NULL COMMENT 'tool, git or jira',
    account       VARCHAR(255)  NOT NULL,
    person_id     VARCHAR(64)   NOT NULL,
    known_from    DATETIME(6)   NOT NULL COMMENT 'UTC',
    known_to      DATETIME(6)   NULL     COMMENT 'UTC; null: what is known now',
    PRIMARY KEY (system_name, account, person_id, known_from)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'which account is whose';

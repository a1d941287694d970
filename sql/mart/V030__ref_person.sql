-- grain: one row per person, validity and knowledge time
-- keys:  person_id, valid_from, known_from
-- input: reference, from the warehouse's person; valid_to and known_to are exclusive, null is open
CREATE TABLE ref_person (
    person_id     VARCHAR(64)   NOT NULL,
    valid_from    DATE          NOT NULL,
    valid_to      DATE          NULL,
    display_name  VARCHAR(255)  NOT NULL COMMENT 'as the source has it; text, never a formula',
    email         VARCHAR(255)  NOT NULL,
    team          VARCHAR(128)  NOT NULL,
    cost_centre   VARCHAR(64)   NOT NULL,
    manager_id    VARCHAR(64)   NULL,
    known_from    DATETIME(6)   NOT NULL COMMENT 'UTC',
    known_to      DATETIME(6)   NULL     COMMENT 'UTC; null: what is known now',
    PRIMARY KEY (person_id, valid_from, known_from)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'people, teams and cost centres on two time axes';

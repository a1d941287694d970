-- grain: one row per person, validity and knowledge time
-- keys:  person_id, valid_from, known_from
-- input: reference, from the warehouse's demand_owner; without a row nobody is one
CREATE TABLE ref_demand_owner (
    person_id  VARCHAR(64) NOT NULL,
    valid_from DATE        NOT NULL,
    valid_to   DATE        NULL,
    known_from DATETIME(6) NOT NULL COMMENT 'UTC',
    known_to   DATETIME(6) NULL     COMMENT 'UTC; null: what is known now',
    PRIMARY KEY (person_id, valid_from, known_from)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'who may ask for work in the name of the company';

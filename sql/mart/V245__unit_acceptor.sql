-- grain: one row per unit of work and person who holds an acceptance key of it
-- keys:  root, person_id
-- input: outcome, as it decides R4: on some ticket of the unit an approver or closer who is not paid from it and did not ask for it
CREATE TABLE unit_acceptor (
    root      VARCHAR(64) NOT NULL COMMENT 'key of the ticket that names the unit',
    person_id VARCHAR(64) NOT NULL COMMENT 'the person, as HR names it',
    PRIMARY KEY (root, person_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'who accepted units of work';

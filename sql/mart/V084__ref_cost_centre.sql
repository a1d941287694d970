-- grain: one row per cost centre and knowledge time
-- keys:  cost_centre, known_from
-- input: reference, from the warehouse's cost_centre; a cost centre without a row is shown by its id alone
CREATE TABLE ref_cost_centre (
    cost_centre  VARCHAR(64)  NOT NULL,
    name         VARCHAR(255) NOT NULL COMMENT 'as the source has it; text, never a formula',
    legal_entity VARCHAR(128) NOT NULL COMMENT 'empty where not told',
    gl_account   VARCHAR(64)  NOT NULL COMMENT 'account of the general ledger for AI tools; empty where not told',
    known_from   DATETIME(6)  NOT NULL COMMENT 'UTC',
    known_to     DATETIME(6)  NULL     COMMENT 'UTC; null: what is known now',
    PRIMARY KEY (cost_centre, known_from)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'names and accounts of cost centres';

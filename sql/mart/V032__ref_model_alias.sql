-- grain: one row per provider, alias and knowledge time
-- keys:  provider, alias, known_from
-- input: reference, from the warehouse's model_alias; an alias names one model at a time
CREATE TABLE ref_model_alias (
    provider      VARCHAR(64)   NOT NULL,
    alias         VARCHAR(128)  NOT NULL,
    model_id      VARCHAR(128)  NOT NULL,
    known_from    DATETIME(6)   NOT NULL COMMENT 'UTC',
    known_to      DATETIME(6)   NULL     COMMENT 'UTC; null: what is known now',
    PRIMARY KEY (provider, alias, known_from)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'other names of models';

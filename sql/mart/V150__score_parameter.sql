-- grain: one row per version and name of a constant of the score
-- keys:  version, name
-- input: score, from the file of score parameters; insert only: a score stores its version and can be made again
CREATE TABLE score_parameter (
    version    INT            NOT NULL,
    name       VARCHAR(64)    NOT NULL,
    value      DECIMAL(20, 8) NOT NULL,
    valid_from DATE           NOT NULL COMMENT 'first day on which windows are looked at by this version',
    PRIMARY KEY (version, name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'versions of the constants of the score';

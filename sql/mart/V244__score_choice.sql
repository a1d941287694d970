-- grain: one row per version of the constants of the score and choice that is made by names
-- keys:  version, name
-- input: score, from the settings; insert only, as score_parameter, whose versions these are. No row: nothing is chosen
CREATE TABLE score_choice (
    version INT           NOT NULL COMMENT 'of score_parameter',
    name    VARCHAR(64)   NOT NULL COMMENT 'no_code_types: types of tickets that need no code; strict_cohorts: groups whose units a demand owner must close, or all',
    value   VARCHAR(4000) NOT NULL COMMENT 'names, sorted, with commas between',
    PRIMARY KEY (version, name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'versions of what the score lets a company choose by names';

-- grain: one row per UTC usage day that the source holds, collected or not (1000-01-01: rows without a readable time)
-- keys:  usage_day
-- input: collect, at its planning; a day whose hash differs is looked at again for requests delivered on several days
CREATE TABLE surveyed_day (
    usage_day     DATE          NOT NULL,
    row_count     BIGINT        NOT NULL,
    survey_hash   CHAR(64)      NOT NULL COMMENT 'SHA-256 of the day as the source showed it',
    PRIMARY KEY (usage_day)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what the source held when it was last looked at';

-- grain: one row per seat and validity
-- keys:  tool, person_id, plan, valid_from
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `seat` (
    `tool`        VARCHAR(32) NOT NULL,
    `person_id`   VARCHAR(64) NOT NULL,
    `plan`        VARCHAR(64) NOT NULL,
    `monthly_fee` DECIMAL(20, 4) NOT NULL,
    `currency`    CHAR(3) NOT NULL,
    `valid_from`  DATE NOT NULL           COMMENT 'inclusive',
    `valid_to`    DATE                    COMMENT 'exclusive; empty is open',
    `provider`    VARCHAR(64)             COMMENT 'optional; who bills the seat; empty: the setting for the tool says'
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

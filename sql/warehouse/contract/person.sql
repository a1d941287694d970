-- grain: one row per person and validity
-- keys:  person_id, valid_from
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `person` (
    `person_id`    VARCHAR(64) NOT NULL,
    `display_name` VARCHAR(255),
    `email`        VARCHAR(255),
    `team`         VARCHAR(128) NOT NULL,
    `cost_centre`  VARCHAR(64) NOT NULL,
    `manager_id`   VARCHAR(64),
    `valid_from`   DATE NOT NULL         COMMENT 'inclusive',
    `valid_to`     DATE                  COMMENT 'exclusive; empty is open',
    `role_family`  VARCHAR(64)           COMMENT 'optional: of HR; whose work is compared with whose',
    `stack`        VARCHAR(64)           COMMENT 'optional: of HR; the same'
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

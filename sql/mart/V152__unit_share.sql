-- grain: one row per unit and person who is credited with a part of it
-- keys:  root, person_id
-- input: outcome; replaced with unit
CREATE TABLE unit_share (
    root      VARCHAR(64)     NOT NULL,
    person_id VARCHAR(64)     NOT NULL,
    share     DECIMAL(20, 12) NOT NULL COMMENT 'of the value of the unit; shares of a unit sum to 1 at most',
    is_lead   BOOLEAN         NOT NULL,
    PRIMARY KEY (root, person_id),
    KEY unit_share_person (person_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'credit for units of work';

-- grain: one row per ticket that is part of a unit of work
-- keys:  ticket_key
-- input: outcome; replaced with unit; a repair that is filed below another unit is part of that unit
CREATE TABLE unit_ticket (
    ticket_key VARCHAR(64) NOT NULL,
    root       VARCHAR(64) NOT NULL COMMENT 'key of the ticket that names the unit',
    PRIMARY KEY (ticket_key),
    KEY unit_ticket_root (root)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'which tickets are one unit of work';

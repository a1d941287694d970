-- grain: one row per unit of work: a ticket that no container holds, with all tickets below it
-- keys:  root
-- input: outcome, from delivery_*; replaced whole whenever tickets, commits or people changed
CREATE TABLE unit (
    root              VARCHAR(64)    NOT NULL COMMENT 'key of the ticket that names it',
    tickets           INT            NOT NULL COMMENT 'with the root',
    lead_person_id    VARCHAR(64)    NULL     COMMENT 'null: nobody who is known worked on it',
    demand_person_id  VARCHAR(64)    NULL     COMMENT 'who asked for it; null: nobody holds that key',
    demand_is_owner   BOOLEAN        NOT NULL COMMENT 'of the named people who may ask for work',
    first_resolved_at DATETIME(6)    NULL     COMMENT 'UTC; what dates the unit, whatever comes later; null: never done',
    is_repair         BOOLEAN        NOT NULL COMMENT 'it repairs an earlier unit: value that moved, not value that was made',
    value             DECIMAL(20, 12) NOT NULL COMMENT '1, what repairs left of it, what it got as a repair, or 0',
    reason            VARCHAR(500)   NOT NULL COMMENT 'why the value is 0, in words; empty: it counts',
    PRIMARY KEY (root),
    KEY unit_first_resolved (first_resolved_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'verified units of work, and those that are not, with the reason';

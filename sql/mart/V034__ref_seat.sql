-- grain: one row per tool, person, plan, validity and knowledge time
-- keys:  tool, person_id, plan, valid_from, known_from
-- input: reference, from the warehouse's seat; valid_to is exclusive
CREATE TABLE ref_seat (
    tool          VARCHAR(32)    NOT NULL,
    person_id     VARCHAR(64)    NOT NULL,
    plan          VARCHAR(64)    NOT NULL,
    valid_from    DATE           NOT NULL,
    valid_to      DATE           NULL,
    monthly_fee   DECIMAL(20, 4) NOT NULL,
    currency      CHAR(3)        NOT NULL,
    known_from    DATETIME(6)    NOT NULL COMMENT 'UTC',
    known_to      DATETIME(6)    NULL     COMMENT 'UTC; null: what is known now',
    PRIMARY KEY (tool, person_id, plan, valid_from, known_from)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'seats and their monthly fees';

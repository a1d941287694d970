-- grain: one row per tool, plan, validity and knowledge time
-- keys:  tool, plan, valid_from, known_from
-- input: reference, from the warehouse's plan; without a row every credit is charged
CREATE TABLE ref_plan (
    tool             VARCHAR(32)    NOT NULL,
    plan             VARCHAR(64)    NOT NULL,
    valid_from       DATE           NOT NULL,
    valid_to         DATE           NULL,
    included_credits DECIMAL(20, 4) NOT NULL COMMENT 'per seat and calendar month',
    pooled           BOOLEAN        NOT NULL COMMENT 'true: all seats of the plan share what theirs include',
    known_from       DATETIME(6)    NOT NULL COMMENT 'UTC',
    known_to         DATETIME(6)    NULL     COMMENT 'UTC; null: what is known now',
    PRIMARY KEY (tool, plan, valid_from, known_from)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'credits that plans include';

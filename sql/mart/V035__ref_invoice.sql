-- grain: one row per invoice line and knowledge time; equal lines are numbered
-- keys:  provider, period, currency, line_description, line_no, known_from
-- input: reference, from the warehouse's invoice; amounts as billed, credit notes negative
CREATE TABLE ref_invoice (
    provider         VARCHAR(64)    NOT NULL,
    period           CHAR(7)        NOT NULL,
    currency         CHAR(3)        NOT NULL,
    line_description VARCHAR(255)   NOT NULL,
    line_no          INT            NOT NULL COMMENT '1, 2 ... among lines that are otherwise equal',
    amount           DECIMAL(20, 4) NOT NULL,
    known_from       DATETIME(6)    NOT NULL COMMENT 'UTC',
    known_to         DATETIME(6)    NULL     COMMENT 'UTC; null: what is known now',
    PRIMARY KEY (provider, period, currency, line_description, line_no, known_from)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what providers billed';

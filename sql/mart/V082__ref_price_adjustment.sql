-- grain: one row per provider, kind, scope, validity and knowledge time
-- keys:  provider, kind, applies_to, valid_from, known_from
-- input: reference, from the warehouse's price_adjustment
CREATE TABLE ref_price_adjustment (
    provider   VARCHAR(64)   NOT NULL,
    kind       VARCHAR(8)    NOT NULL COMMENT 'discount: the provider bills less than its list; margin: the company charges its cost centres more',
    applies_to VARCHAR(8)    NOT NULL COMMENT 'usage, seats or all',
    valid_from DATE          NOT NULL,
    valid_to   DATE          NULL,
    share      DECIMAL(9, 6) NOT NULL COMMENT 'of the list price: 0.1 is ten per cent',
    note       VARCHAR(255)  NOT NULL COMMENT 'contract or decision that it rests on',
    known_from DATETIME(6)   NOT NULL COMMENT 'UTC',
    known_to   DATETIME(6)   NULL     COMMENT 'UTC; null: what is known now',
    PRIMARY KEY (provider, kind, applies_to, valid_from, known_from)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'discounts and margins per provider';

-- grain: one row per discount or margin of a provider and validity; the table is optional
-- keys:  provider, kind, applies_to, valid_from; rows of one kind and scope must not overlap
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `price_adjustment` (
    `provider`   VARCHAR(64) NOT NULL,
    `kind`       VARCHAR(8) NOT NULL    COMMENT 'discount: the provider bills less than its list; margin: the company charges its cost centres more',
    `applies_to` VARCHAR(8) NOT NULL    COMMENT 'usage, seats or all',
    `share`      DECIMAL(9, 6) NOT NULL COMMENT 'of the list price: 0.1 is ten per cent',
    `valid_from` DATE NOT NULL          COMMENT 'accounting day, inclusive',
    `valid_to`   DATE                   COMMENT 'exclusive; empty is open',
    `note`       VARCHAR(255)           COMMENT 'contract or decision that it rests on'
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

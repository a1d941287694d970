-- grain: one row per demand owner and validity; the table is optional: without a row nobody is one
-- keys:  person_id, valid_from; rows of one person must not overlap
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `demand_owner` (
    `person_id`  VARCHAR(64) NOT NULL COMMENT 'who may ask for work in the name of the company: product owner, QA, support',
    `valid_from` DATE NOT NULL        COMMENT 'inclusive',
    `valid_to`   DATE                 COMMENT 'exclusive; empty is open'
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- grain: one row per plan of a tool and validity; the table is optional: without a row every credit is charged
-- keys:  tool, plan, valid_from; rows of one plan must not overlap
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `plan` (
    `tool`             VARCHAR(32) NOT NULL,
    `plan`             VARCHAR(64) NOT NULL    COMMENT 'as seat.plan names it',
    `included_credits` DECIMAL(20, 4) NOT NULL COMMENT 'per seat and calendar month',
    `pooled`           TINYINT NOT NULL        COMMENT '1: all seats of the plan share what theirs include; 0: each seat its own',
    `valid_from`       DATE NOT NULL           COMMENT 'inclusive',
    `valid_to`         DATE                    COMMENT 'exclusive; empty is open'
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- grain: one row per closed period, part of its report and row in it
-- keys:  period, part, row_no
-- input: close: what the report of the period said besides the ledger's own lines; never changed
CREATE TABLE frozen_row (
    period  CHAR(7)     NOT NULL COMMENT 'yyyy-mm',
    part    VARCHAR(32) NOT NULL COMMENT 'name of a list of the finance report',
    row_no  INT         NOT NULL COMMENT '1, 2, 3 ... in the order of the report',
    content MEDIUMTEXT  NOT NULL COMMENT 'the row as JSON; numbers as text, exact',
    PRIMARY KEY (period, part, row_no)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'reports of closed periods';

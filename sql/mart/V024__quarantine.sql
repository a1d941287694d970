-- grain: one row per rejected source row and broken rule; identical rejected rows are one line with a count
-- keys:  source_table, source_day, line_no (numbered in the order of row_key, column_name, rule_name)
-- input: warehouse (usage, replaced with its day), reference (other tables, replaced at each night)
CREATE TABLE quarantine (
    source_table  VARCHAR(32)   NOT NULL,
    source_day    DATE          NOT NULL COMMENT 'UTC usage day; 1000-01-01 where the row has none',
    line_no       INT           NOT NULL,
    row_key       VARCHAR(255)  NOT NULL COMMENT 'key of the row in its table, cut at 255 characters',
    column_name   VARCHAR(64)   NOT NULL,
    bad_value     VARCHAR(255)  NOT NULL COMMENT 'as read, cut at 255 characters',
    rule_name     VARCHAR(64)   NOT NULL COMMENT 'the rule that the value breaks',
    row_count     BIGINT        NOT NULL COMMENT 'rows that this line stands for',
    PRIMARY KEY (source_table, source_day, line_no)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'rejected rows, with a reason, never priced, never lost';

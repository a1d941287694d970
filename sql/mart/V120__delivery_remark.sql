-- grain: one row per value that is odd in a row which is kept; equal remarks are one line with a count
-- keys:  source_table, line_no
-- input: delivery; rows that are not kept are in quarantine
CREATE TABLE delivery_remark (
    source_table VARCHAR(32)  NOT NULL,
    line_no      INT          NOT NULL,
    row_key      VARCHAR(255) NOT NULL,
    column_name  VARCHAR(64)  NOT NULL,
    odd_value    VARCHAR(255) NOT NULL COMMENT 'as read, cut at 255 characters',
    remark       VARCHAR(128) NOT NULL COMMENT 'what is odd, and what is done',
    row_count    BIGINT       NOT NULL,
    PRIMARY KEY (source_table, line_no)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'odd values of tickets and commits that are kept';

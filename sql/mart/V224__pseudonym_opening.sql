-- grain: one row per time that somebody asked who is behind a pseudonym
-- keys:  opening_no
-- input: the command unmask; insert only
CREATE TABLE pseudonym_opening (
    opening_no BIGINT        NOT NULL AUTO_INCREMENT COMMENT 'number of the opening',
    period     CHAR(7)       NOT NULL COMMENT 'yyyy-mm: the month asked about',
    pseudonym  CHAR(10)      NOT NULL COMMENT 'as in released_question',
    opened_by  VARCHAR(128)  NOT NULL COMMENT 'who wants to know',
    reason     VARCHAR(1000) NOT NULL COMMENT 'what for, in words',
    opened_on  DATE          NOT NULL COMMENT 'day of the opening',
    PRIMARY KEY (opening_no)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'who opened which pseudonym, and why';

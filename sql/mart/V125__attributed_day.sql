-- grain: one row per accounting day whose usage is attributed
-- keys:  accounting_day
-- input: attribution
CREATE TABLE attributed_day (
    accounting_day DATE     NOT NULL,
    basis          CHAR(64) NOT NULL COMMENT 'of the tickets, commits and rules that it was done with; another one: to be done again while its sessions are kept',
    PRIMARY KEY (accounting_day)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'how far usage is attributed';

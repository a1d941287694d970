-- grain: one row per month, group and currency whose people with and without tickets are each enough, or nobody
-- keys:  period, scope, team, currency
-- input: step release, from summary_person_ticket; insert only
CREATE TABLE released_split (
    period          CHAR(7)        NOT NULL COMMENT 'yyyy-mm',
    scope           VARCHAR(8)     NOT NULL COMMENT 'team, others or company',
    team            VARCHAR(128)   NOT NULL COMMENT 'of scope team; empty: people without a team',
    currency        CHAR(3)        NOT NULL COMMENT 'as billed',
    attributed_cost DECIMAL(20, 2) NOT NULL COMMENT 'in currency; of the cost of the month, what has a ticket',
    PRIMARY KEY (period, scope, team, currency)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what leads were told of cost with a ticket';

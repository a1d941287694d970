-- grain: one row per period, person_id, team, ticket_key, rule_name and currency
-- keys:  period, person_id, team, ticket_key, rule_name, currency
-- input: usage_attribution, summary_person_day (team); a month is deleted and inserted whole while it is open
CREATE TABLE summary_person_ticket (
    period     CHAR(7)         NOT NULL COMMENT 'yyyy-mm of the accounting days',
    person_id  VARCHAR(64)     NOT NULL COMMENT 'or UNIDENTIFIED, SHARED',
    team       VARCHAR(128)    NOT NULL COMMENT 'on the days of the use',
    ticket_key VARCHAR(64)     NOT NULL COMMENT 'empty: no ticket is known',
    rule_name  VARCHAR(17)     NOT NULL COMMENT 'how the use came to its ticket: event_ticket, branch_name, commit_in_session, none',
    currency   CHAR(3)         NOT NULL COMMENT 'as billed; the base currency where nothing was priced',
    requests   BIGINT          NOT NULL,
    usage_cost DECIMAL(30, 16) NOT NULL COMMENT 'in currency; priced usage',
    PRIMARY KEY (period, person_id, team, ticket_key, rule_name, currency)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'cost of usage by person and ticket: for that person and for counting groups, never for leads';

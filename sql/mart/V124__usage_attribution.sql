-- grain: one row per accounting day, bucket, person, tool, repository, ticket, rule and currency
-- keys:  accounting_day, bucket, line_no (numbered in the order of the group's values)
-- input: attribution: usage_rollup, usage_cost, delivery_ticket and delivery_commit; redone with its day
CREATE TABLE usage_attribution (
    accounting_day DATE            NOT NULL,
    bucket         TINYINT         NOT NULL COMMENT 'as in usage_cost',
    line_no        INT             NOT NULL,
    person_id      VARCHAR(64)     NOT NULL COMMENT 'as in usage_cost',
    tool           VARCHAR(32)     NOT NULL,
    repository     VARCHAR(255)    NOT NULL COMMENT 'of the session; empty where not told or where its sessions are no longer kept',
    ticket_key     VARCHAR(64)     NOT NULL COMMENT 'empty for none',
    rule_name      VARCHAR(17)     NOT NULL COMMENT 'the first that held: event_ticket, branch_name, commit_in_session, none',
    currency       CHAR(3)         NOT NULL,
    requests       BIGINT          NOT NULL,
    tokens         BIGINT          NOT NULL COMMENT 'all kinds',
    credits        DECIMAL(24, 8)  NOT NULL,
    amount         DECIMAL(30, 16) NOT NULL COMMENT 'of a person and day the same as in usage_cost, exactly',
    PRIMARY KEY (accounting_day, bucket, line_no),
    KEY usage_attribution_ticket (ticket_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'cost of usage by ticket; may be redone, no money depends on it';

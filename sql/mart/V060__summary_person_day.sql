-- grain: one row per service_date, person_id and currency
-- keys:  service_date, person_id, currency
-- input: ledger_entry (money) and usage_cost (requests, tokens); a date is deleted and inserted whole
CREATE TABLE summary_person_day (
    service_date       DATE            NOT NULL COMMENT 'accounting day',
    person_id          VARCHAR(64)     NOT NULL COMMENT 'or UNIDENTIFIED',
    currency           CHAR(3)         NOT NULL COMMENT 'as billed; the base currency where nothing was priced',
    team               VARCHAR(128)    NOT NULL COMMENT 'on that day',
    cost_centre        VARCHAR(64)     NOT NULL COMMENT 'on that day',
    requests           BIGINT          NOT NULL,
    tokens_in          BIGINT          NOT NULL COMMENT 'without cached tokens',
    tokens_out         BIGINT          NOT NULL,
    tokens_cache_read  BIGINT          NOT NULL,
    tokens_cache_write BIGINT          NOT NULL COMMENT '5-minute and 1-hour writes',
    credits            DECIMAL(24, 8)  NOT NULL,
    usage_cost         DECIMAL(30, 16) NOT NULL COMMENT 'in currency; priced usage',
    seat_cost          DECIMAL(30, 16) NOT NULL COMMENT 'in currency; purchases',
    other_cost         DECIMAL(30, 16) NOT NULL COMMENT 'in currency; credits, adjustments, taxes',
    total_cost         DECIMAL(30, 16) NOT NULL COMMENT 'in currency; sum of the three',
    priced_share       DECIMAL(9, 8)   NULL     COMMENT 'requests with a price / requests; null without requests',
    attributed_share   DECIMAL(9, 8)   NULL     COMMENT 'cost attributed to tickets / cost; null until attributed',
    as_of              DATETIME(6)     NULL     COMMENT 'UTC; newest ingestion time of the usage of that day',
    PRIMARY KEY (service_date, person_id, currency)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'cost and use per person and day';

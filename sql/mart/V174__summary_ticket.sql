-- grain: one row per period, ticket_key and currency; the empty ticket is what is not attributed, so a month is complete
-- keys:  period, ticket_key, currency
-- input: usage_attribution, delivery_first_seen (parents), source_day (as_of); a month is deleted and inserted whole while it is
--        open and stays when it is closed; the columns from unit_root on are brought up to date every night, also then
CREATE TABLE summary_ticket (
    period                 CHAR(7)         NOT NULL COMMENT 'yyyy-mm of the accounting days',
    ticket_key             VARCHAR(64)     NOT NULL COMMENT 'empty: usage that no rule has a ticket for',
    currency               CHAR(3)         NOT NULL COMMENT 'as billed; the base currency where nothing was priced',
    epic_key               VARCHAR(64)     NOT NULL COMMENT 'topmost ancestor, as parents were first seen; the ticket itself where it has none',
    repository             VARCHAR(255)    NOT NULL COMMENT 'in which most of it was used; empty where not told',
    people                 INT             NOT NULL COMMENT 'whose use it is; accounts of nobody and shared ones are one each',
    active_days            INT             NOT NULL COMMENT 'days with use',
    requests               BIGINT          NOT NULL,
    tokens_in              BIGINT          NULL     COMMENT 'without cached tokens; null: a part of it was attributed before kinds were kept apart',
    tokens_out             BIGINT          NULL     COMMENT 'as tokens_in',
    tokens_cache_read      BIGINT          NULL     COMMENT 'as tokens_in',
    tokens_cache_write     BIGINT          NULL     COMMENT '5-minute and 1-hour writes; as tokens_in',
    credits                DECIMAL(24, 8)  NOT NULL,
    usage_cost             DECIMAL(30, 16) NOT NULL COMMENT 'in currency; priced usage: the sum of the next four',
    cost_event_ticket      DECIMAL(30, 16) NOT NULL COMMENT 'the usage itself names the ticket',
    cost_branch_name       DECIMAL(30, 16) NOT NULL COMMENT 'the branch does',
    cost_commit_in_session DECIMAL(30, 16) NOT NULL COMMENT 'a commit of the same person in the session, or soon after it, does',
    cost_none              DECIMAL(30, 16) NOT NULL COMMENT 'nothing does: the unattributed cost, of the empty ticket alone',
    reason                 VARCHAR(200)    NOT NULL COMMENT 'of the empty ticket: why; else empty',
    attributed_share       DECIMAL(9, 8)   NULL     COMMENT 'coverage of the whole month in this currency, the same on each row: cost attributed to tickets / cost; null without cost',
    as_of                  DATETIME(6)     NULL     COMMENT 'UTC; newest ingestion time of the usage of the month',
    unit_root              VARCHAR(64)     NOT NULL DEFAULT '' COMMENT 'the unit of work that the ticket is part of; empty for none',
    unit_value             DECIMAL(20, 12) NULL     COMMENT 'verified value of that unit: 1, what repairs left of it or got, or 0; null for none',
    outcome_state          VARCHAR(16)     NOT NULL DEFAULT '' COMMENT 'verified, not verified, open (not done, or too young to tell); empty: no unit',
    outcome_reason         VARCHAR(500)    NOT NULL DEFAULT '' COMMENT 'why not, in words that name nobody; empty: verified',
    PRIMARY KEY (period, ticket_key, currency)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'cost of usage by ticket and month, and what came of it';

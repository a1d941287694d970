-- grain: one row per period, ticket_key and currency
-- keys:  as before
-- input: comments alone: what columns hold that had none
ALTER TABLE summary_ticket
    MODIFY COLUMN requests BIGINT         NOT NULL COMMENT 'requests, each counted once',
    MODIFY COLUMN credits  DECIMAL(24, 8) NOT NULL COMMENT 'credits that were used, included ones too'

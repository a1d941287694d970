-- grain: one row per service_date, person_id and currency
-- keys:  as before
-- input: comments alone: what columns hold that had none
ALTER TABLE summary_person_day
    MODIFY COLUMN requests          BIGINT         NOT NULL COMMENT 'requests, each counted once',
    MODIFY COLUMN tokens_out        BIGINT         NOT NULL COMMENT 'tokens of output',
    MODIFY COLUMN tokens_cache_read BIGINT         NOT NULL COMMENT 'tokens read from a cache',
    MODIFY COLUMN credits           DECIMAL(24, 8) NOT NULL COMMENT 'credits that were used, included ones too'

-- grain: tokens by kind, added to usage_attribution
-- keys:  as before
-- input: attribution; days that were attributed before this are done again while their sessions are kept (V171)
ALTER TABLE usage_attribution
    ADD COLUMN tokens_in          BIGINT NULL COMMENT 'without cached tokens; null: attributed before kinds were kept apart',
    ADD COLUMN tokens_out         BIGINT NULL COMMENT 'as tokens_in',
    ADD COLUMN tokens_cache_read  BIGINT NULL COMMENT 'as tokens_in',
    ADD COLUMN tokens_cache_write BIGINT NULL COMMENT '5-minute and 1-hour writes; as tokens_in';

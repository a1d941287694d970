-- grain: one row per month, group and currency that may be shown
-- keys:  as before
-- input: step release. What not everybody has a part in is null where those who have are too few
ALTER TABLE released_team_month
    MODIFY COLUMN tokens_in          BIGINT         NULL COMMENT 'without cached tokens; null: of too few people',
    MODIFY COLUMN tokens_out         BIGINT         NULL COMMENT 'tokens of output; null: of too few people',
    MODIFY COLUMN tokens_cache_read  BIGINT         NULL COMMENT 'tokens read from a cache; null: of too few people',
    MODIFY COLUMN tokens_cache_write BIGINT         NULL COMMENT '5-minute and 1-hour writes; null: of too few people',
    MODIFY COLUMN credits            DECIMAL(24, 8) NULL COMMENT 'credits that were used, included ones too; null: of too few people',
    MODIFY COLUMN constant_cost_usd  DECIMAL(20, 2) NULL COMMENT 'the same use at prices that never change; null: too few people''s use costs something else there',
    MODIFY COLUMN standard_mode_cost DECIMAL(20, 2) NULL COMMENT 'in currency; the same use without long context, batch, flex and priority; null as before'

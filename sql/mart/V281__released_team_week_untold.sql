-- grain: one row per group, currency and stretch of weeks of a month; the weeks of a month make it up
-- keys:  as before
-- input: step release. What not everybody has a part in is null in all weeks of a month where those who have are too few in one
ALTER TABLE released_team_week
    MODIFY COLUMN tokens_in          BIGINT         NULL COMMENT 'without cached tokens; null: of too few people in a week of the month',
    MODIFY COLUMN tokens_out         BIGINT         NULL COMMENT 'tokens of output; null: of too few people in a week of the month',
    MODIFY COLUMN tokens_cache_read  BIGINT         NULL COMMENT 'tokens read from a cache; null: of too few people in a week of the month',
    MODIFY COLUMN tokens_cache_write BIGINT         NULL COMMENT '5-minute and 1-hour writes; null: of too few people in a week of the month',
    MODIFY COLUMN credits            DECIMAL(24, 8) NULL COMMENT 'credits that were used, included ones too; null: of too few people in a week of the month'

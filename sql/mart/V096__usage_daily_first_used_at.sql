-- grain: when a group of usage began, added to usage_daily
-- keys:  as before
-- input: collect, from usage_rollup; credits that a plan includes are used up in this order
ALTER TABLE usage_daily
    ADD COLUMN first_used_at DATETIME(6) NULL COMMENT 'UTC: the earliest occurred_at; null: collected before the column was there, before all others of its day';

-- grain: one row per rejected usage row and broken rule
-- keys:  source_day, row_key, rule_name
-- input: quarantine of the mart
SELECT source_day, row_key, rule_name, row_count
FROM quarantine
WHERE source_table = 'usage_event'

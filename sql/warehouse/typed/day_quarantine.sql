-- grain: one row per rejected value and key of one UTC usage day
-- keys:  row_key, column_name, bad_value, rule_name
-- input: usage_day (see usage_typed.sql), in DuckDB or Trino
SELECT
    event_id AS row_key,
    split_part(fault, ':', 1) AS column_name,
    fault_value AS bad_value,
    substr(fault, strpos(fault, ':') + 1) AS rule_name,
    COUNT(*) AS row_count
FROM usage_day
WHERE fault IS NOT NULL
GROUP BY event_id, fault, fault_value
ORDER BY row_key, column_name, bad_value, rule_name

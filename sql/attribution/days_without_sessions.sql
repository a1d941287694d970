-- grain: one row per UTC usage day that has use and whose sessions are forgotten
-- keys:  usage_day
-- input: source_day, usage_rollup
SELECT s.usage_day
FROM source_day s
WHERE s.rows_counted > 0 AND s.usage_day > '1000-01-01'
    AND NOT EXISTS (SELECT 1 FROM usage_rollup u WHERE u.usage_day = s.usage_day)
ORDER BY s.usage_day

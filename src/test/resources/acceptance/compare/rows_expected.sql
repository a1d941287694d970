-- grain: one row per UTC usage day (1000-01-01: rows without a readable time)
-- keys:  day
-- input: usage_row of the independent computation
SELECT
    usage_day AS day, count(*) AS rows_read,
    count(*) FILTER (verdict = 'counted') AS rows_counted,
    count(*) FILTER (verdict = 'duplicate') AS rows_duplicate,
    count(*) FILTER (verdict = 'quarantined') AS rows_quarantined, 0 AS unaccounted
FROM usage_row
GROUP BY usage_day
ORDER BY usage_day

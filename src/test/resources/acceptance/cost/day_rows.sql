-- grain: one row per UTC day of the usage (1000-01-01: rows without a readable time)
-- keys:  usage_day
-- input: usage_row
SELECT
    usage_day, count(*) AS rows_read,
    count(*) FILTER (verdict = 'counted') AS rows_counted,
    count(*) FILTER (verdict = 'duplicate') AS rows_duplicate,
    count(*) FILTER (verdict = 'quarantined') AS rows_quarantined
FROM usage_row
GROUP BY ALL
ORDER BY usage_day;

-- grain: one row per UTC usage day
-- keys:  usage_day
-- input: usage_row of the independent computation
SELECT usage_day, repeat('0', 64) AS fingerprint, count(*) AS rows_read,
    count(*) FILTER (verdict = 'counted') AS rows_counted,
    count(*) FILTER (verdict = 'duplicate') AS rows_duplicate,
    count(*) FILTER (verdict = 'quarantined') AS rows_quarantined,
    max(ingested) AS newest_ingested_at, 'run-1' AS collected_by_run
FROM usage_row
GROUP BY usage_day

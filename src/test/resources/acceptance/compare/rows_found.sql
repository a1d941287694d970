-- grain: one row per UTC usage day that has rows (1000-01-01: rows without a readable time)
-- keys:  day
-- input: source_day of the mart
SELECT
    usage_day AS day, rows_read, rows_counted, rows_duplicate, rows_quarantined,
    rows_read - rows_counted - rows_duplicate - rows_quarantined AS unaccounted
FROM source_day
WHERE rows_read <> 0 OR rows_counted <> 0 OR rows_duplicate <> 0 OR rows_quarantined <> 0
ORDER BY usage_day

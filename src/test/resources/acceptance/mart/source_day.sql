-- grain: one row per UTC usage day that was collected
-- keys:  usage_day
-- input: source_day of the mart
SELECT usage_day, rows_read, rows_counted, rows_duplicate, rows_quarantined, newest_ingested_at
FROM source_day

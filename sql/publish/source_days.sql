-- grain: one row per UTC usage day of the month that was collected
-- keys:  usage_day
-- input: source_day from :first_day to before :next_month
SELECT usage_day, rows_read, rows_counted, rows_duplicate, rows_quarantined, collected_by_run, fingerprint
  FROM source_day
 WHERE usage_day >= :first_day AND usage_day < :next_month
 ORDER BY usage_day

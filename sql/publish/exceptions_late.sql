-- grain: at most one row: the usage days that received rows later than the day after
-- keys:  none
-- input: source_day from :first_day to before :next_month
SELECT 'Rows that came in later than the day after' AS what,
       'usage_event' AS place,
       CONCAT('the latest came in on ', DATE(MAX(newest_ingested_at))) AS why,
       COUNT(*) AS row_count,
       NULL AS tokens,
       COUNT(*) AS days,
       MIN(usage_day) AS first_day,
       MAX(usage_day) AS last_day,
       NULL AS money,
       NULL AS currency,
       '' AS examples
  FROM source_day
 WHERE usage_day >= :first_day AND usage_day < :next_month
   AND newest_ingested_at >= usage_day + INTERVAL 2 DAY
HAVING COUNT(*) > 0

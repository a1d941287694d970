-- grain: at most one row: the rows that did not count because another row of their request does
-- keys:  none
-- input: source_day, usage_repeat (requests delivered on several days), from :first_day to before :next_month
SELECT 'Rows of requests that are counted already' AS what,
       'usage_event' AS place,
       CONCAT('requests delivered again on another day: ',
              (SELECT COUNT(*)
                 FROM usage_repeat r
                WHERE r.usage_day >= :first_day AND r.usage_day < :next_month)) AS why,
       SUM(rows_duplicate) AS row_count,
       NULL AS tokens,
       COUNT(*) AS days,
       MIN(usage_day) AS first_day,
       MAX(usage_day) AS last_day,
       NULL AS money,
       NULL AS currency,
       '' AS examples
  FROM source_day
 WHERE usage_day >= :first_day AND usage_day < :next_month AND rows_duplicate > 0
HAVING SUM(rows_duplicate) > 0

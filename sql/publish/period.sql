-- grain: one row: the period with its status, and the newest ingestion of its usage
-- keys:  period
-- input: period, source_day; :period yyyy-mm, :first_day and :next_month bound its UTC usage days
SELECT p.status,
       p.closed_on,
       p.closed_by,
       (SELECT MAX(d.newest_ingested_at)
          FROM source_day d
         WHERE d.usage_day >= :first_day AND d.usage_day < :next_month) AS as_of
  FROM period p
 WHERE p.period = :period

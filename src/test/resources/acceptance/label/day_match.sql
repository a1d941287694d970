-- grain: one row per UTC day of the source
-- keys:  usage_day
-- input: usage_row; source_day of the mart
CREATE OR REPLACE TABLE day_match AS
WITH expected AS (
    SELECT usage_day, count(*) AS rows_read, count(*) FILTER (verdict = 'counted') AS counted,
        count(*) FILTER (verdict = 'duplicate') AS duplicate, count(*) FILTER (verdict = 'quarantined') AS quarantined
    FROM usage_row
    GROUP BY ALL
)
SELECT usage_day, coalesce([e.rows_read, e.counted, e.duplicate, e.quarantined]
    = [f.rows_read, f.rows_counted, f.rows_duplicate, f.rows_quarantined], false) AS agrees, f.newest_ingested_at
FROM expected e
LEFT JOIN mart_source_day f USING (usage_day);

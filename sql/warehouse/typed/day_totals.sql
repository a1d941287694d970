-- grain: one row: the rows of one UTC usage day
-- keys:  none
-- input: usage_day (see usage_typed.sql), in DuckDB or Trino
SELECT
    COUNT(*) AS rows_read,
    COUNT(fault) AS rows_quarantined,
    MAX(ingested_at) AS newest_ingested_at
FROM usage_day

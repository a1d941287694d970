-- grain: one row per UTC usage day (null: rows without a readable time)
-- keys:  usage_day
-- input: usage_event as Trino has it, one day or all; the sum of row hashes changes whenever any row of the day does, whatever their order
SELECT
    usage_day,
    COUNT(*) AS row_count,
    MAX(ingested_at) AS newest_ingested_at,
    to_hex(checksum(content)) AS content
FROM (
    SELECT
        CAST(${occurred_at} AS DATE) AS usage_day,
        ${ingested_at} AS ingested_at,
        ROW(${columns}) AS content
    FROM ${source}
    WHERE ${filter}
) dated
GROUP BY usage_day
ORDER BY usage_day NULLS FIRST

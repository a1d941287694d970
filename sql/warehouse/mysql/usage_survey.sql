-- grain: one row per UTC usage day (null: rows without a time)
-- keys:  usage_day
-- input: usage_event in MySQL; by contract a changed row has a new ingested_at, the sums also see most that break it
SELECT
    CAST(occurred_at AS DATE) AS usage_day,
    COUNT(*) AS row_count,
    MAX(ingested_at) AS newest_ingested_at,
    CONCAT_WS('/',
        SUM(UNIX_TIMESTAMP(ingested_at)), SUM(input_tokens), SUM(output_tokens), SUM(cache_read_tokens),
        SUM(cache_write_5m_tokens), SUM(cache_write_1h_tokens), SUM(reasoning_tokens), SUM(credits),
        MIN(event_id), MAX(event_id)
    ) AS content
FROM usage_event
GROUP BY CAST(occurred_at AS DATE)
ORDER BY usage_day

-- grain: one row per UTC usage day (null: rows without a time, or with one that cannot be, as in UsageColumns)
-- keys:  usage_day
-- input: usage_event in MySQL, of it the rows that are not surveyed a day at a time (usage_survey_day.sql); by contract a changed row has a new ingested_at, the sums also see most that break it
SELECT
    usage_day,
    COUNT(*) AS row_count,
    MAX(ingested_at) AS newest_ingested_at,
    ${content} AS content
FROM (
    SELECT
        CASE
            WHEN occurred_at >= '2000-01-01' AND occurred_at < '2100-01-01' THEN CAST(occurred_at AS DATE)
        END AS usage_day,
        ingested_at, input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens,
        reasoning_tokens, credits, event_id
    FROM usage_event
    WHERE ${rows}
) dated
GROUP BY usage_day
ORDER BY usage_day

-- Grain: as answer_group, for a few days.
-- Inputs: sample_usage, answer_dropped; variables low_day, high_day (exclusive), from_day.
INSERT INTO answer_group
SELECT CAST(u.occurred_at AS DATE), u.tool, u.account, u.provider, u.model, u.service_tier, u.credits IS NOT NULL,
    CASE
        WHEN input_tokens + cache_read_tokens + cache_write_5m_tokens + cache_write_1h_tokens > 272000 THEN 272000
        WHEN input_tokens + cache_read_tokens + cache_write_5m_tokens + cache_write_1h_tokens > 200000 THEN 200000
        ELSE 0
    END,
    COUNT(*), SUM(u.input_tokens), SUM(u.output_tokens),
    SUM(u.cache_read_tokens), SUM(u.cache_write_5m_tokens), SUM(u.cache_write_1h_tokens), coalesce(SUM(u.credits), 0)
FROM sample_usage u
ANTI JOIN answer_dropped x ON x.request_no = u.request_no AND x.copy_no = u.copy_no
WHERE u.occurred_at >= CAST(getvariable('from_day') + CAST(getvariable('low_day') AS INTEGER) AS TIMESTAMP)
    AND u.occurred_at < CAST(getvariable('from_day') + CAST(getvariable('high_day') AS INTEGER) AS TIMESTAMP)
    AND quarantine_reason(event_id, tool, dirt, input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens,
        cache_write_1h_tokens, reasoning_tokens) IS NULL
GROUP BY ALL;

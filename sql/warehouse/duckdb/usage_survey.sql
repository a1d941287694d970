-- grain: one row per UTC usage day (null: rows without a readable time)
-- keys:  usage_day
-- input: usage_event_typed (see usage_typed.sql); the sum of row hashes changes whenever any row of the day does
SELECT
    usage_day,
    COUNT(*) AS row_count,
    MAX(ingested_at) AS newest_ingested_at,
    CAST(SUM(CAST(hash(
        event_id, occurred_at, ingested_at, tool, provider, model, account, session_id, request_key, repository, branch,
        ticket_key, service_tier, input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens,
        cache_write_1h_tokens, reasoning_tokens, credits, accepted, prompt_hash, fault, fault_value
    ) AS HUGEINT)) AS VARCHAR) AS content
FROM ${usage}
GROUP BY usage_day
ORDER BY usage_day NULLS FIRST

-- grain: one row per accounting day, account, tool, provider, model, tier, context size and billing of one UTC usage day
-- keys:  the columns before requests
-- input: usage_counted.sql (requests that count); the sum of usage_rollup.sql over sessions
-- Standard SQL, the same text for every engine.
SELECT
    accounting_day, tool, provider, model, account, service_tier, context_over, billed_by,
    COUNT(*) AS requests,
    SUM(input_tokens) AS input_tokens,
    SUM(output_tokens) AS output_tokens,
    SUM(cache_read_tokens) AS cache_read_tokens,
    SUM(cache_write_5m_tokens) AS cache_write_5m_tokens,
    SUM(cache_write_1h_tokens) AS cache_write_1h_tokens,
    SUM(reasoning_tokens) AS reasoning_tokens,
    COALESCE(SUM(credits), 0) AS credits,
    MIN(occurred_at) AS first_used_at
FROM (
${counted}
) counted_request
GROUP BY accounting_day, tool, provider, model, account, service_tier, context_over, billed_by
ORDER BY accounting_day, account, tool, provider, model, service_tier, context_over, billed_by

-- grain: one row per accounting day, account, tool, provider, model, tier, context size and billing of one UTC usage day
-- keys:  usage_day, line_no
-- input: usage_rollup of that day
INSERT INTO usage_daily (
    usage_day, line_no, accounting_day, bucket, tool, provider, model, account, service_tier, context_over, billed_by,
    requests, input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens,
    reasoning_tokens, credits, first_used_at
)
SELECT
    usage_day,
    ROW_NUMBER() OVER (
        ORDER BY accounting_day, account, tool, provider, model, service_tier, context_over, billed_by
    ) AS line_no,
    accounting_day, MOD(CRC32(account), 16) AS bucket, tool, provider, model, account, service_tier, context_over,
    billed_by, SUM(requests), SUM(input_tokens), SUM(output_tokens), SUM(cache_read_tokens),
    SUM(cache_write_5m_tokens), SUM(cache_write_1h_tokens), SUM(reasoning_tokens), SUM(credits),
    MIN(first_at)
FROM usage_rollup
WHERE usage_day = :usageDay
GROUP BY usage_day, accounting_day, tool, provider, model, account, service_tier, context_over, billed_by

-- grain: one row per UTC usage day, account and model as the source has it
-- keys:  usage_day, line_no
-- input: usage_row of the independent computation
SELECT
    usage_day, row_number() OVER (PARTITION BY usage_day ORDER BY tool, provider, model, account, service_tier, long,
        billed_by)::INTEGER AS line_no, usage_day AS accounting_day, 0 AS bucket, tool,
    provider, model, account, service_tier, long::INTEGER AS context_over, billed_by,
    count(*) AS requests, sum(input_tokens)::BIGINT AS input_tokens, sum(output_tokens)::BIGINT AS output_tokens,
    sum(cache_read_tokens)::BIGINT AS cache_read_tokens, sum(cache_write_5m_tokens)::BIGINT AS cache_write_5m_tokens,
    sum(cache_write_1h_tokens)::BIGINT AS cache_write_1h_tokens, sum(reasoning_tokens)::BIGINT AS reasoning_tokens,
    sum(credits)::DECIMAL(24, 8) AS credits
FROM usage_row
WHERE verdict = 'counted'
GROUP BY usage_day, tool, provider, model, account, service_tier, long, billed_by

-- grain: one row per row of usage_daily of one accounting day and bucket of accounts
-- keys:  usage_day, line_no
-- input: usage_daily
SELECT
    usage_day, accounting_day, tool, provider, model, account, service_tier, context_over, billed_by, requests,
    input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens, reasoning_tokens, credits
FROM usage_daily
WHERE accounting_day = :accountingDay AND bucket = :bucket
ORDER BY usage_day, line_no

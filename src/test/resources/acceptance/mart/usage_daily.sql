-- grain: one row per UTC usage day and line
-- keys:  usage_day, line_no
-- input: usage_daily of the mart
SELECT usage_day, line_no, accounting_day, tool, provider, model, account, requests, input_tokens, output_tokens,
    cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens, credits
FROM usage_daily

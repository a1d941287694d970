-- grain: one row per UTC usage day and line
-- keys:  usage_day, line_no
-- input: usage_rollup of the mart, as far back as it is kept
SELECT usage_day, line_no, accounting_day, tool, provider, model, account, session_id, ticket_key, requests, input_tokens,
    output_tokens, cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens, credits
FROM usage_rollup

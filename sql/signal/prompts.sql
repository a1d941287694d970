-- grain: one row per UTC usage day, tool, account, provider, model, billing and prompt
-- keys:  usage_day, tool, account, provider, model, billed_by, prompt
-- input: usage_prompt of UTC days from :firstDay to before :endDay
SELECT usage_day, tool, account, provider, model, billed_by, prompt,
    requests, input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens, credits
FROM usage_prompt
WHERE usage_day >= :firstDay AND usage_day < :endDay

-- grain: one row per UTC usage day, tool, account, provider, model and billing with padded requests
-- keys:  usage_day, tool, account, provider, model, billed_by
-- input: usage_padding of UTC days from :firstDay to before :endDay
SELECT usage_day, tool, account, provider, model, billed_by,
    requests, input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens, credits
FROM usage_padding
WHERE usage_day >= :firstDay AND usage_day < :endDay

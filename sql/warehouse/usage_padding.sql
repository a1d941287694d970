-- grain: one row per tool, account, provider, model and billing with very large inputs and almost no output on one UTC usage day
-- keys:  the columns before requests
-- input: usage_counted.sql (requests that count) with over 100,000 tokens of uncached input and under 100 of output
-- Standard SQL, the same text for every engine.
SELECT
    tool, account, provider, model, billed_by,
    COUNT(*) AS requests,
    SUM(input_tokens) AS input_tokens,
    SUM(output_tokens) AS output_tokens,
    SUM(cache_read_tokens) AS cache_read_tokens,
    SUM(cache_write_5m_tokens) AS cache_write_5m_tokens,
    SUM(cache_write_1h_tokens) AS cache_write_1h_tokens,
    COALESCE(SUM(credits), 0) AS credits
FROM (
${counted}
) counted_request
WHERE input_tokens > 100000 AND output_tokens < 100
GROUP BY tool, account, provider, model, billed_by
ORDER BY tool, account, provider, model, billed_by

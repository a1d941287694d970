-- grain: one row per provider, model (as the card would spell it) and reason
-- keys:  provider, card_model, unpriced
-- input: usage_row
SELECT
    provider, card_model, unpriced, count(*) AS requests,
    sum(input_tokens + output_tokens + cache_read_tokens + cache_write_5m_tokens + cache_write_1h_tokens)::BIGINT AS tokens
FROM usage_row
WHERE verdict = 'counted' AND amount IS NULL
GROUP BY ALL
ORDER BY ALL;

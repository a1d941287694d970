-- grain: one row per accounting day, account, model of the card, billing, currency and price status
-- keys:  accounting_day, bucket, line_no
-- input: usage_row of the independent computation
SELECT
    usage_day AS accounting_day, 0 AS bucket, row_number() OVER (PARTITION BY usage_day ORDER BY tool, provider, card_model, account, billed_by, unpriced,
        currency)::INTEGER AS line_no,
    account, person_id, team, cost_centre, tool, provider, card_model AS model, billed_by, unpriced = '' AS priced, currency,
    count(*) AS requests, sum(input_tokens)::BIGINT AS input_tokens, sum(output_tokens)::BIGINT AS output_tokens,
    sum(cache_read_tokens)::BIGINT AS cache_read_tokens,
    sum(cache_write_5m_tokens + cache_write_1h_tokens)::BIGINT AS cache_write_tokens,
    sum(credits)::DECIMAL(24, 8) AS credits, coalesce(sum(amount), 0)::DECIMAL(30, 16) AS amount,
    concat_ws('; ', 'UNPRICED: ' || nullif(unpriced, ''), 'UNIDENTIFIED: ' || nullif(unidentified, '')) AS reason
FROM usage_row
WHERE verdict = 'counted'
GROUP BY usage_day, account, person_id, team, cost_centre, tool, provider, card_model, billed_by, unpriced, unidentified, currency

-- grain: one row per person, service date and currency with tokens or credits that are billed
-- keys:  person_id, day, currency
-- input: usage_row of the independent computation
SELECT
    person_id, usage_day AS day, currency, coalesce(sum(amount), 0) AS amount,
    coalesce(sum(input_tokens + output_tokens + cache_read_tokens + cache_write_5m_tokens + cache_write_1h_tokens)
        FILTER (billed_by = 'tokens'), 0) AS tokens,
    sum(credits) AS credits,
    0 AS misplaced
FROM usage_row
WHERE verdict = 'counted'
GROUP BY person_id, usage_day, currency
HAVING sum(credits) <> 0 OR coalesce(sum(input_tokens + output_tokens + cache_read_tokens + cache_write_5m_tokens
    + cache_write_1h_tokens) FILTER (billed_by = 'tokens'), 0) <> 0
ORDER BY person_id, usage_day, currency

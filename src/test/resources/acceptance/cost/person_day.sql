-- grain: one row per person (or SHARED, UNIDENTIFIED), UTC day and currency
-- keys:  person_id, service_date, currency
-- input: usage_row
SELECT
    person_id, usage_day AS service_date, currency, min(team) AS team,
    min(CASE WHEN person_id = 'SHARED' THEN '' ELSE cost_centre END) AS cost_centre,
    count(*) AS requests,
    count(amount) AS priced_requests,
    sum(input_tokens)::BIGINT AS tokens_in,
    sum(output_tokens)::BIGINT AS tokens_out,
    sum(cache_read_tokens)::BIGINT AS tokens_cache_read,
    sum(cache_write_5m_tokens + cache_write_1h_tokens)::BIGINT AS tokens_cache_write,
    sum(credits) AS credits,
    coalesce(sum(input_tokens + output_tokens + cache_read_tokens + cache_write_5m_tokens + cache_write_1h_tokens)
        FILTER (billed_by = 'tokens'), 0)::BIGINT AS billed_tokens,
    coalesce(sum(amount), 0) AS amount
FROM usage_row
WHERE verdict = 'counted'
GROUP BY ALL
ORDER BY ALL;

-- grain: one row per person, service date and currency
-- keys:  person_id, day, currency
-- input: usage_row of the independent computation
SELECT
    person_id, usage_day AS day, currency, min(team) AS team,
    min(CASE WHEN person_id = 'SHARED' THEN '' ELSE cost_centre END) AS cost_centre, count(*) AS requests,
    count(amount) AS priced_requests, sum(input_tokens) AS tokens_in, sum(output_tokens) AS tokens_out,
    sum(cache_read_tokens) AS tokens_cache_read, sum(cache_write_5m_tokens + cache_write_1h_tokens) AS tokens_cache_write,
    sum(credits) AS credits, coalesce(sum(amount), 0) AS usage_cost
FROM usage_row
WHERE verdict = 'counted'
GROUP BY person_id, usage_day, currency
ORDER BY person_id, usage_day, currency

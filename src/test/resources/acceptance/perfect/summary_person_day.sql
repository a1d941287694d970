-- grain: one row per service date, person and currency
-- keys:  service_date, person_id, currency
-- input: usage_row of the independent computation
SELECT
    usage_day AS service_date, person_id, currency, min(team) AS team, min(cost_centre) AS cost_centre, count(*) AS requests,
    sum(input_tokens)::BIGINT AS tokens_in, sum(output_tokens)::BIGINT AS tokens_out,
    sum(cache_read_tokens)::BIGINT AS tokens_cache_read,
    sum(cache_write_5m_tokens + cache_write_1h_tokens)::BIGINT AS tokens_cache_write, sum(credits)::DECIMAL(24, 8) AS credits,
    coalesce(sum(amount), 0)::DECIMAL(30, 16) AS usage_cost, 0::DECIMAL(30, 16) AS seat_cost, 0::DECIMAL(30, 16) AS other_cost,
    usage_cost AS total_cost, (count(amount)::DECIMAL(18, 0) / count(*))::DECIMAL(9, 8) AS priced_share,
    NULL::DECIMAL(9, 8) AS attributed_share, max(ingested) AS as_of
FROM usage_row
WHERE verdict = 'counted'
GROUP BY usage_day, person_id, currency

-- grain: one row per person, service date and currency that has usage (a seat alone is none)
-- keys:  person_id, day, currency
-- input: summary_person_day of the mart
SELECT
    person_id, service_date AS day, currency, team, cost_centre, requests,
    ROUND(priced_share * requests) AS priced_requests, tokens_in, tokens_out,
    tokens_cache_read, tokens_cache_write,
    credits, usage_cost
FROM summary_person_day
WHERE requests <> 0 OR usage_cost <> 0 OR credits <> 0 OR tokens_in + tokens_out + tokens_cache_read + tokens_cache_write <> 0
ORDER BY person_id, service_date, currency

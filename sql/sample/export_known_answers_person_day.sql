-- Grain: service_date, person_id (or SHARED, UNIDENTIFIED): known_answers_person_day.csv; USD; names as in summary_person_day.
-- Inputs: answer_cost.
SELECT service_date, person_id, CAST(SUM(requests) AS BIGINT) AS requests,
    CAST(coalesce(SUM(requests) FILTER (NOT priced), 0) AS BIGINT) AS unpriced_requests,
    SUM(tokens_in) AS tokens_in, SUM(tokens_out) AS tokens_out,
    SUM(tokens_cache_read) AS tokens_cache_read, SUM(tokens_cache_write) AS tokens_cache_write,
    SUM(credits) AS credits, money_text(SUM(amount)) AS usage_cost
FROM answer_cost
GROUP BY service_date, person_id
ORDER BY service_date, person_id

-- grain: one row per period, person_id and currency of one month
-- keys:  period, person_id, currency
-- input: summary_person_day, usage_attribution. SQL_BIG_RESULT: as in insert_person_day.sql
INSERT INTO summary_person_month (
    period, person_id, currency, team, cost_centre, active_days, requests, tokens_in, tokens_out, tokens_cache_read,
    tokens_cache_write, credits, usage_cost, seat_cost, other_cost, total_cost, priced_share, attributed_share, as_of
)
WITH days AS (
    SELECT
        service_date, person_id, currency, team, cost_centre, requests, tokens_in, tokens_out, tokens_cache_read,
        tokens_cache_write, credits, usage_cost, seat_cost, other_cost, total_cost, priced_share, as_of,
        ROW_NUMBER() OVER (PARTITION BY person_id, currency ORDER BY service_date DESC) AS from_last
    FROM summary_person_day
    WHERE service_date BETWEEN :firstDay AND :lastDay
), attributed AS (
    SELECT SQL_BIG_RESULT
        person_id, currency,
        CAST(SUM(CASE WHEN rule_name = 'none' THEN 0 ELSE amount END) AS DECIMAL(38, 18)) / NULLIF(SUM(amount), 0) AS share
    FROM usage_attribution
    WHERE accounting_day BETWEEN :firstDay AND :lastDay
    GROUP BY person_id, currency
)
SELECT SQL_BIG_RESULT
    :period, d.person_id, d.currency,
    MAX(CASE WHEN from_last = 1 THEN team END),
    MAX(CASE WHEN from_last = 1 THEN cost_centre END),
    COUNT(CASE WHEN requests > 0 THEN 1 END),
    SUM(requests), SUM(tokens_in), SUM(tokens_out), SUM(tokens_cache_read), SUM(tokens_cache_write), SUM(credits),
    SUM(usage_cost), SUM(seat_cost), SUM(other_cost), SUM(total_cost),
    CAST(SUM(priced_share * requests) AS DECIMAL(38, 18)) / NULLIF(SUM(requests), 0),
    MAX(a.share),
    MAX(as_of)
FROM days d
LEFT JOIN attributed a ON a.person_id = d.person_id AND a.currency = d.currency
GROUP BY d.person_id, d.currency

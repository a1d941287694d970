-- grain: one row per day and currency of a person in a month
-- keys:  service_date, currency
-- input: summary_person_day
SELECT service_date, currency, team, cost_centre, requests, usage_cost, seat_cost, other_cost, total_cost
FROM summary_person_day
WHERE person_id = :personId AND service_date BETWEEN :firstDay AND :lastDay
ORDER BY service_date, currency

-- grain: one row per person, day, currency and provider with seats
-- keys:  person_id, day, currency, provider
-- input: seat_day of the independent computation
SELECT
    person_id, seat_day AS day, currency, provider, count(*) AS seats, sum(amount) AS amount, min(team) AS team,
    CASE WHEN person_id = 'UNIDENTIFIED' THEN 'suspense:unidentified' ELSE 'expense:' || min(cost_centre) END AS debit_account
FROM seat_day
GROUP BY person_id, seat_day, currency, provider
ORDER BY person_id, seat_day, currency, provider

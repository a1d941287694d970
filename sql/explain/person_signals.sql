-- grain: one row per signal of a person in a month
-- keys:  signal
-- input: usage_signal
SELECT `signal`, family, points, cost_usd, text, explanations
FROM usage_signal
WHERE person_id = :personId AND period = :period
ORDER BY `signal`

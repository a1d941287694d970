-- grain: one row per person with a row in score
-- keys:  person_id
-- input: score of the month :period: what it is made of, and why there is none; never the score itself
SELECT person_id, cost_usd, value, standard_cost, not_scored
FROM score
WHERE period = :period
ORDER BY person_id

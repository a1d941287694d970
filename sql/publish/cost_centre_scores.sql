-- grain: one row per person with use in the window that ends with the month :period
-- keys:  person_id
-- input: summary_person_score; not_scored is empty for people with a score
SELECT person_id, team, cost_centre, spend_usd, unexplained_usd, not_scored
FROM summary_person_score
WHERE period = :period
ORDER BY person_id

-- grain: one row per person with a score in the window that ends with the month :period
-- keys:  person_id
-- input: summary_person_score
SELECT person_id, team, spend_usd, verified_value, unexplained_usd, band
FROM summary_person_score
WHERE period = :period AND score IS NOT NULL
ORDER BY person_id

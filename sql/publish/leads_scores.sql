-- grain: one row per month and person with a score, of the months :first_period to :period
-- keys:  period, person_id
-- input: summary_person_score
SELECT period, person_id, team, spend_usd, verified_value, unexplained_usd, band
FROM summary_person_score
WHERE period BETWEEN :first_period AND :period AND score IS NOT NULL
ORDER BY period, person_id

-- grain: one row per month, person, team and currency of the months :first_period to :period
-- keys:  period, person_id, team, currency
-- input: summary_person_ticket, which stays as it was when a month is closed; accounts of nobody and shared ones are no people
SELECT period, person_id, team, currency, SUM(usage_cost) AS usage_cost,
    SUM(CASE WHEN rule_name = 'none' THEN 0 ELSE usage_cost END) AS attributed
FROM summary_person_ticket
WHERE period BETWEEN :first_period AND :period AND person_id NOT IN ('UNIDENTIFIED', 'SHARED')
GROUP BY period, person_id, team, currency
HAVING SUM(usage_cost) <> 0
ORDER BY period, person_id, team, currency

-- grain: one row per person and team whose use in the window that ends with the month :period cost something
-- keys:  person_id, team
-- input: usage_cost; summary_person_score (the days of the window)
SELECT DISTINCT u.person_id, u.team
FROM usage_cost u
JOIN (
    SELECT MIN(window_from) AS first_day, MAX(window_to) AS next_day
    FROM summary_person_score
    WHERE period = :period
) w ON u.accounting_day >= w.first_day AND u.accounting_day < w.next_day
WHERE u.person_id NOT IN ('UNIDENTIFIED', 'SHARED') AND u.amount <> 0
ORDER BY u.person_id, u.team

-- grain: rows of one month that no day stands behind any more
-- keys:  period, person_id, currency
-- input: summary_person_day
DELETE s
FROM summary_person_month s
LEFT JOIN (
    SELECT DISTINCT person_id, currency
    FROM summary_person_day
    WHERE service_date BETWEEN :firstDay AND :lastDay
) n ON n.person_id = s.person_id AND n.currency = s.currency
WHERE s.period = :period AND n.person_id IS NULL

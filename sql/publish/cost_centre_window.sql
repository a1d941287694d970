-- grain: one row: the window that ends with the month :period; none where nobody used AI in it
-- keys:  none
-- input: summary_person_score
SELECT DISTINCT window_from, window_to, params_version
FROM summary_person_score
WHERE period = :period

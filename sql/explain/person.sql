-- grain: one row per place of a person in a month: team, cost centre and their days
-- keys:  first_day
-- input: ref_person as known now; no row for UNIDENTIFIED and for people whom the source no longer has
SELECT
    display_name, team, cost_centre,
    GREATEST(valid_from, :firstDay) AS first_day,
    LEAST(COALESCE(DATE_SUB(valid_to, INTERVAL 1 DAY), :lastDay), :lastDay) AS last_day
FROM ref_person
WHERE person_id = :personId
    AND known_to IS NULL
    AND valid_from <= :lastDay
    AND (valid_to IS NULL OR valid_to > :firstDay)
ORDER BY first_day

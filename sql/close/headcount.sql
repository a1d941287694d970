-- grain: one row per cost centre that has people on :day
-- keys:  cost_centre
-- input: ref_person as known now
SELECT cost_centre, COUNT(DISTINCT person_id) AS people
FROM ref_person
WHERE known_to IS NULL AND valid_from <= :day AND (valid_to IS NULL OR valid_to > :day) AND cost_centre <> ''
GROUP BY cost_centre
ORDER BY cost_centre

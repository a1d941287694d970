-- grain: one row per person who was there on :lastDay or before: team and group then
-- keys:  person_id
-- input: ref_person as known now
SELECT person_id, team, role_family, stack
FROM (
    SELECT person_id, team, role_family, stack,
        ROW_NUMBER() OVER (PARTITION BY person_id ORDER BY valid_from DESC) AS place
    FROM ref_person
    WHERE known_to IS NULL AND valid_from <= :lastDay
) latest
WHERE place = 1
ORDER BY person_id

-- grain: one row per person who was there on :lastDay or before: group and cost centre then, and since and until when in that group
-- keys:  person_id
-- input: ref_person as known now
WITH latest AS (
    SELECT person_id, cost_centre, role_family, stack,
        ROW_NUMBER() OVER (PARTITION BY person_id ORDER BY valid_from DESC) AS place
    FROM ref_person
    WHERE known_to IS NULL AND valid_from <= :lastDay
)
SELECT l.person_id, l.cost_centre, l.role_family, l.stack, MIN(g.valid_from) AS group_since,
    CASE WHEN COUNT(g.valid_to) = COUNT(*) THEN MAX(g.valid_to) END AS group_until
FROM latest l
JOIN ref_person g
    ON g.person_id = l.person_id AND g.role_family = l.role_family AND g.stack = l.stack AND g.known_to IS NULL
WHERE l.place = 1
GROUP BY l.person_id, l.cost_centre, l.role_family, l.stack
ORDER BY l.person_id

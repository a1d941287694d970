-- grain: one row per person who was there on :lastDay or before: group and cost centre then, and since and until when in that group
-- keys:  person_id
-- input: ref_person as known now; a day outside of the group, or of the company, begins a new time in it
WITH known AS (
    SELECT person_id, cost_centre, role_family, stack, valid_from, valid_to,
        LAG(valid_to) OVER (PARTITION BY person_id, role_family, stack ORDER BY valid_from) AS last_until,
        ROW_NUMBER() OVER (PARTITION BY person_id, role_family, stack ORDER BY valid_from) AS number_in_group
    FROM ref_person
    WHERE known_to IS NULL
), runs AS (
    SELECT person_id, cost_centre, role_family, stack, valid_from, valid_to,
        SUM(CASE WHEN number_in_group = 1 OR last_until < valid_from THEN 1 ELSE 0 END)
            OVER (PARTITION BY person_id, role_family, stack ORDER BY valid_from) AS run_no
    FROM known
), latest AS (
    SELECT person_id, cost_centre, role_family, stack, run_no,
        ROW_NUMBER() OVER (PARTITION BY person_id ORDER BY valid_from DESC) AS place
    FROM runs
    WHERE valid_from <= :lastDay
)
SELECT l.person_id, l.cost_centre, l.role_family, l.stack, MIN(g.valid_from) AS group_since,
    CASE WHEN COUNT(g.valid_to) = COUNT(*) THEN MAX(g.valid_to) END AS group_until
FROM latest l
JOIN runs g
    ON g.person_id = l.person_id AND g.role_family = l.role_family AND g.stack = l.stack AND g.run_no = l.run_no
WHERE l.place = 1
GROUP BY l.person_id, l.cost_centre, l.role_family, l.stack
ORDER BY l.person_id

-- grain: one row per person and validity
-- keys:  person_id, valid_from, known_from
-- input: person of the warehouse
SELECT person_id, day_of(valid_from) AS valid_from, day_of(valid_to) AS valid_to, display_name, email, team, cost_centre,
    manager_id, TIMESTAMP '2026-01-01 00:00:00' AS known_from, NULL::TIMESTAMP AS known_to
FROM person

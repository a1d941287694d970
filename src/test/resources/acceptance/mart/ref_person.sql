-- grain: one row per person and validity, as known now
-- keys:  person_id, valid_from
-- input: ref_person of the mart
SELECT person_id, valid_from, valid_to, display_name, team, cost_centre
FROM ref_person
WHERE known_to IS NULL

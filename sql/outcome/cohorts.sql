-- grain: one row per person and time in a group
-- keys:  person_id, valid_from
-- input: ref_person as known now
SELECT person_id, role_family, stack, valid_from, valid_to
FROM ref_person
WHERE known_to IS NULL
ORDER BY person_id, valid_from

-- grain: one row per account and person who claims it, as known now
-- keys:  system_name, account, person_id
-- input: ref_identity of the mart
SELECT system_name, account, person_id
FROM ref_identity
WHERE known_to IS NULL

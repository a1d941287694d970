-- grain: one row per account and person who claims it
-- keys:  system_name, account, person_id, known_from
-- input: identity of the warehouse
SELECT DISTINCT system AS system_name, account_of(account) AS account, person_id, TIMESTAMP '2026-01-01 00:00:00' AS known_from,
    NULL::TIMESTAMP AS known_to
FROM identity

-- Grain: system, account, valid_from: the contract's shared accounts: the first kind is paid by a cost centre, the second,
-- written otherwise than in the usage and from the join day on, by that of its owner; the third has no row at all.
-- Inputs: sample_account, sample_person, sample_clock, variable people.
CREATE TABLE world.shared_account AS
WITH service AS (
    SELECT a.*, (actor_no - getvariable('people') - 1) % 3 AS kind, (actor_no - getvariable('people') - 1) // 3 AS number
    FROM sample_account a WHERE actor_no > getvariable('people')
)
SELECT tool AS system,
    CASE WHEN kind = 0 THEN account ELSE upper(account) || ' ' END AS account,
    CASE WHEN kind = 1 THEN p.person_id END AS owner_person_id,
    CASE WHEN kind = 0 THEN 'CC-1000' END AS cost_centre,
    CASE WHEN kind = 0 THEN c.first_day - 60 ELSE c.join_day END AS valid_from,
    CAST(NULL AS DATE) AS valid_to
FROM service s
JOIN sample_person p ON p.person_no = 1 + 8 * (s.number % greatest(1, getvariable('people') // 8))
CROSS JOIN sample_clock c
WHERE kind < 2
ORDER BY system, account;

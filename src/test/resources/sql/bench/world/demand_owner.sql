-- grain: the contract's table demand_owner: the first of each team
-- keys:  person_id, valid_from
-- input: bench_person
SELECT person_id, DATE '2025-01-01' AS valid_from, CAST(NULL AS DATE) AS valid_to
FROM bench_person
WHERE person_no % 8 = 0
ORDER BY person_id

-- grain: the contract's table identity
-- keys:  system, account
-- input: bench_account, bench_person
SELECT 'P' || lpad(CAST(person_no AS VARCHAR), 6, '0') AS person_id, tool AS system, account
FROM bench_account
WHERE is_mapped
UNION ALL
SELECT person_id, system, email FROM bench_person CROSS JOIN (VALUES ('git'), ('jira')) AS s(system)
ORDER BY person_id, system, account

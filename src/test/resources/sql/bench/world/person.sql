-- grain: the contract's table person
-- keys:  person_id, valid_from
-- input: bench_person
SELECT person_id, 'Person ' || person_no AS display_name, email, 'team-' || team_no AS team,
    cost_centre,
    'P' || lpad(CAST(team_no * 8 AS VARCHAR), 6, '0') AS manager_id,
    DATE '2025-01-01' AS valid_from, CAST(NULL AS DATE) AS valid_to,
    'developer' AS role_family, 'stack-' || team_no % 5 AS stack
FROM bench_person
ORDER BY person_id

-- grain: one row per person: teams of eight, cost centres of as many people each
-- keys:  person_no, person_id
-- input: variables people, cost_centres
CREATE TABLE bench_person AS
SELECT
    i AS person_no,
    i // 8 AS team_no,
    'CC-' || CAST(1000 + i // 8 * 8 * getvariable('cost_centres') // getvariable('people') AS VARCHAR) AS cost_centre,
    'P' || lpad(CAST(i AS VARCHAR), 6, '0') AS person_id,
    'person_' || lpad(CAST(i AS VARCHAR), 6, '0') || '@corp.example' AS email
FROM range(getvariable('people')) AS r(i)

-- grain: one row per ticket: some a person, begun one after the other, with its life up to the last day
-- keys:  ticket_no, ticket_key
-- input: bench_person; variables people, repositories, turns, first_day
CREATE TABLE bench_ticket AS
WITH drawn AS (
    SELECT p.person_no, p.team_no, t.turn, t.turn * getvariable('people') + p.person_no AS ticket_no
    FROM bench_person p, range(getvariable('turns')) AS t(turn)
), placed AS (
    SELECT *,
        (team_no * 8 + pick(ticket_no, 46, 8)) % getvariable('repositories') AS repository_no,
        pick(ticket_no, 47, 100) AS fate,
        CAST(getvariable('first_day') + CAST(turn * 6 AS INTEGER) AS TIMESTAMP)
            + to_minutes(480 + pick(ticket_no, 48, 240)) AS begun_at
    FROM drawn
)
SELECT person_no, team_no, turn, ticket_no, fate, begun_at,
    'APP' || CAST(team_no % 40 AS VARCHAR) AS project,
    'APP' || CAST(team_no % 40 AS VARCHAR) || '-' || CAST(ticket_no + 1 AS VARCHAR) AS ticket_key,
    'repo-' || lpad(CAST(repository_no AS VARCHAR), 5, '0') AS repository,
    begun_at - to_minutes(60 + pick(ticket_no, 49, 20000)) AS created_at,
    begun_at + to_minutes(5760 + pick(ticket_no, 50, 300)) AS review_at,
    CASE WHEN fate >= 10 THEN begun_at + to_minutes(6100 + pick(ticket_no, 51, 1800)) END AS resolved_at,
    CASE WHEN fate BETWEEN 10 AND 14 THEN begun_at + to_minutes(9000 + pick(ticket_no, 52, 9000)) END AS reopened_at,
    CASE WHEN fate >= 40 THEN begun_at + to_minutes(8000 + pick(ticket_no, 53, 4000)) END AS closed_at,
    CASE
        WHEN pick(ticket_no, 54, 100) < 50 THEN team_no * 8
        ELSE least(getvariable('people') - 1, team_no * 8 + (person_no % 8 + 1 + pick(ticket_no, 54, 6)) % 8)
    END AS asker_no
FROM placed

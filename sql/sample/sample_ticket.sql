-- Grain: ticket_no: one piece of a person's work with its life: created, begun, in review, resolved, perhaps reopened.
-- Keys: ticket_no; person_no and turn (the person's pieces from 0).
-- Inputs: sample_person, sample_project, sample_clock.
CREATE TABLE sample_ticket AS
WITH turn AS (
    SELECT p.*, CAST(t.turn AS BIGINT) AS turn, p.person_no * 4096 + t.turn AS key,
        CAST(t.turn * p.ticket_days - 10 AS INTEGER) AS start_no
    FROM sample_person p, range((getvariable('days') + 10) // p.ticket_days + 1) AS t(turn)
), drawn AS (
    SELECT t.*, r.project, c.first_day, c.end_day,
        row_number() OVER (ORDER BY start_no, person_no) AS ticket_no,
        row_number() OVER (PARTITION BY r.project ORDER BY start_no, person_no) AS project_ticket,
        CAST(c.first_day + start_no AS TIMESTAMP) + to_minutes(480 - zone_minutes + pick(key, 46, 240)) AS begun_at,
        CASE WHEN pick(key, 47, 4) = 0 THEN r.other_repository ELSE r.main_repository END AS repository,
        pick(key, 48, 100) AS fate, pick(key, 49, 100) AS kind
    FROM turn t JOIN sample_project r ON r.project_no = t.team_no % 4 CROSS JOIN sample_clock c
), timed AS (
    SELECT *, begun_at + to_minutes((ticket_days - 1) * 1440 + 60 + pick(key, 50, 300)) AS review_at
    FROM drawn
), resolved AS (
    SELECT *, review_at + to_minutes(30 + pick(key, 51, 1800)) AS resolved_at FROM timed
)
SELECT ticket_no, person_no, turn, key, project, repository, team_no, team_size, ticket_days, zone_minutes, fate,
    project || '-' || CAST(teams + project_ticket AS VARCHAR) AS ticket_key,
    CASE
        WHEN turn % 2 = 1 AND kind < 16 THEN 'Sub-task' WHEN kind < 34 THEN 'New Feature' WHEN kind < 62 THEN 'Bug'
        WHEN kind < 82 THEN 'Improvement' WHEN kind < 92 THEN 'Task' WHEN kind < 96 THEN 'Test' ELSE 'Documentation'
    END AS type,
    1 + 8 * team_no AS lead_no,
    1 + 8 * team_no + ((person_no - 1) % 8 + 1 + pick(key, 52, greatest(1, team_size - 1))) % team_size AS peer_no,
    pick(key, 53, 100) AS wish, pick(key, 54, 100) AS hand,
    begun_at - to_minutes(60 + pick(key, 54, 28000)) AS created_at,
    begun_at,
    CASE WHEN fate % 10 <> 3 THEN review_at END AS review_at,
    CASE WHEN fate >= 8 THEN resolved_at END AS resolved_at,
    CASE WHEN fate BETWEEN 8 AND 12 THEN resolved_at + to_minutes(1500 + pick(key, 46, 9000)) END AS reopened_at,
    CASE WHEN fate >= 40 THEN resolved_at + to_minutes(600 + pick(key, 47, 4000)) END AS closed_at
FROM resolved
WHERE begun_at < CAST(end_day AS TIMESTAMP);

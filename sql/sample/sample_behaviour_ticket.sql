-- Grain: ticket_no: the tickets that behaviours bring on top of a person's own work, in the shape of sample_ticket.
-- Keys: ticket_no, ticket_key; turn is one that no session looks for. Who creates and closes them:
-- wish and hand as there.
-- Inputs: sample_behaviour, sample_person, sample_project, sample_ticket, sample_clock, macros.
CREATE TABLE sample_behaviour_ticket AS
WITH there AS (
    SELECT COUNT(*) AS tickets FROM sample_ticket
), made AS (
    SELECT b.behaviour, b.behaviour_no, b.partner_no, b.from_no, b.to_no, b.extra_tickets, p.*, r.project,
        r.main_repository, unnest(range(b.extra_tickets * b.intensity // 100)) AS i
    FROM sample_behaviour b
    JOIN sample_person p ON p.person_no = b.person_no
    JOIN sample_project r ON r.project_no = p.team_no % 4
), numbered AS (
    SELECT m.*, row_number() OVER (ORDER BY behaviour_no, i) AS number FROM made m
), timed AS (
    SELECT n.*, behaviour_key(number) AS key,
        CAST(c.first_day + from_no + CAST(pick(behaviour_key(number), 46, to_no - from_no) AS INTEGER) AS TIMESTAMP)
            AS day
    FROM numbered n CROSS JOIN sample_clock c
), begun AS (
    -- on a weekday: what falls on a weekend is done on the Friday before
    SELECT *,
        day - to_days(CAST(greatest(0, isodow(day) - 5) AS INTEGER))
            + to_minutes(480 - zone_minutes + pick(key, 47, 240)) AS begun_at
    FROM timed
)
SELECT t.tickets + number AS ticket_no, person_no, 1000000 + number AS turn, key, project,
    main_repository AS repository,
    team_no, team_size, 1 AS ticket_days, zone_minutes,
    CASE behaviour WHEN 'revert_reapply' THEN 20 ELSE 50 END AS fate,
    project || '-' || CAST(teams + t.tickets + number AS VARCHAR) AS ticket_key,
    CASE behaviour WHEN 'on_call' THEN 'Bug' ELSE 'Task' END AS type,
    1 + 8 * team_no AS lead_no,
    CASE
        WHEN behaviour = 'two_person_ring' THEN partner_no
        WHEN team_size > 2 AND person_no <> 1 + 8 * team_no
            THEN 2 + 8 * team_no + (person_no - 2 - 8 * team_no + 1 + pick(key, 53, team_size - 2)) % (team_size - 1)
        ELSE 1 + 8 * team_no + ((person_no - 1) % 8 + 1) % team_size
    END AS peer_no,
    CASE
        WHEN behaviour IN ('batch_migration', 'on_call') THEN 0
        WHEN behaviour IN ('two_person_ring', 'self_review', 'no_op_closure') THEN 60
        ELSE 95
    END AS wish,
    CASE
        WHEN behaviour IN ('batch_migration', 'on_call') THEN 50
        WHEN behaviour = 'two_person_ring' THEN 90
        ELSE 0
    END AS hand,
    begun_at - to_minutes(30 + pick(key, 54, 900)) AS created_at,
    begun_at,
    begun_at + to_minutes(60 + pick(key, 50, 120)) AS review_at,
    begun_at + to_minutes(200 + pick(key, 51, 100)) AS resolved_at,
    CASE WHEN behaviour = 'revert_reapply' THEN begun_at + to_minutes(330 + pick(key, 48, 60)) END AS reopened_at,
    CASE WHEN behaviour <> 'revert_reapply' THEN begun_at + to_minutes(320 + pick(key, 48, 60)) END AS closed_at,
    behaviour, behaviour_no
FROM begun CROSS JOIN there t
ORDER BY ticket_no;

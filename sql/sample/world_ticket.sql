-- Grain: ticket_key (some twice on purpose): the contract's tickets; features may have an epic, sub-tasks a ticket.
-- Inputs: sample_ticket, sample_person, sample_project, sample_clock, macros.
CREATE TABLE world.ticket AS
WITH epic AS (
    SELECT DISTINCT p.team_no, r.project, boss.email, c.first_day,
        r.project || '-' || CAST(1 + p.team_no AS VARCHAR) AS ticket_key
    FROM sample_person p
    JOIN sample_project r ON r.project_no = p.team_no % 4
    JOIN sample_person boss ON boss.person_no = 1 + 8 * p.team_no
    CROSS JOIN sample_clock c
), written AS (
    SELECT t.ticket_no, t.ticket_key, t.project, t.type,
        CASE WHEN t.ticket_no % 150 = 2 THEN '=1+cmd|x ' ELSE '' END || t.type || ' ' || t.ticket_key AS summary,
        CASE WHEN t.wish < 55 THEN boss.email WHEN t.wish < 88 THEN peer.email ELSE own.email END AS reporter,
        own.email AS assignee,
        t.created_at,
        CASE
            WHEN t.ticket_no % 150 = 3 THEN '-3'
            WHEN t.ticket_no % 150 = 4 THEN 'XL'
            WHEN t.fate % 4 > 0 THEN CAST(choose([1, 2, 3, 5, 8, 13], t.fate % 6) AS VARCHAR)
        END AS story_points,
        CASE
            WHEN t.type = 'Sub-task' THEN before.ticket_key
            WHEN t.type = 'New Feature' AND t.fate % 2 = 0 THEN epic.ticket_key
        END AS parent_key
    FROM sample_ticket t
    JOIN sample_person own ON own.person_no = t.person_no
    JOIN sample_person boss ON boss.person_no = t.lead_no
    JOIN sample_person peer ON peer.person_no = t.peer_no
    JOIN epic ON epic.team_no = t.team_no
    LEFT JOIN sample_ticket before ON before.person_no = t.person_no AND before.turn = t.turn - 1
)
SELECT ticket_key, project, type, summary, reporter, assignee, created_at, story_points, parent_key
FROM (
    SELECT *, unnest(range(1 + CAST(ticket_no % 150 = 1 AS INTEGER))) AS twice FROM written
    UNION ALL
    SELECT NULL, ticket_key, project, 'Epic', 'Epic ' || ticket_key, email, NULL, CAST(first_day - 60 AS TIMESTAMP),
        NULL, NULL, NULL
    FROM epic
)
ORDER BY created_at, ticket_key;

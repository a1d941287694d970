-- Grain: ticket_key, changed_at: the contract's ticket history, as known at the end of the window; one row belongs to
-- no ticket.
-- Inputs: sample_ticket, sample_person, sample_clock.
CREATE TABLE world.ticket_transition AS
WITH hand AS (
    SELECT t.*, own.email AS own_mail, boss.email AS lead_mail, peer.email AS peer_mail,
        CASE WHEN wish < 55 THEN boss.email WHEN wish < 88 THEN peer.email ELSE own.email END AS asker_mail,
        CASE WHEN hand < 45 THEN own.email WHEN hand < 80 THEN boss.email ELSE peer.email END AS closer_mail
    FROM sample_ticket t
    JOIN sample_person own ON own.person_no = t.person_no
    JOIN sample_person boss ON boss.person_no = t.lead_no
    JOIN sample_person peer ON peer.person_no = t.peer_no
), change AS (
    SELECT ticket_key, begun_at AS changed_at, 'Open' AS from_status, 'In Progress' AS to_status, own_mail AS changed_by
    FROM hand
    UNION ALL
    SELECT ticket_key, review_at, 'In Progress', 'In Review', own_mail FROM hand WHERE review_at IS NOT NULL
    UNION ALL
    SELECT ticket_key, resolved_at, CASE WHEN review_at IS NULL THEN 'In Progress' ELSE 'In Review' END, 'Resolved',
        closer_mail
    FROM hand WHERE resolved_at IS NOT NULL
    UNION ALL
    SELECT ticket_key, reopened_at, 'Resolved', 'Reopened', asker_mail FROM hand WHERE reopened_at IS NOT NULL
    UNION ALL
    SELECT ticket_key, reopened_at + to_minutes(200), 'Reopened', 'In Progress', own_mail FROM hand
    WHERE reopened_at IS NOT NULL
    UNION ALL
    SELECT ticket_key, reopened_at + to_minutes(900), 'In Progress', 'Resolved', closer_mail FROM hand
    WHERE reopened_at IS NOT NULL
    UNION ALL
    SELECT ticket_key, closed_at, 'Resolved', 'Closed', asker_mail FROM hand WHERE closed_at IS NOT NULL
    UNION ALL
    SELECT 'ORB-404404', CAST(first_day AS TIMESTAMP) + to_minutes(600), 'Open', 'Resolved',
        'person_unknown@corp.example' FROM sample_clock
)
SELECT ticket_key, changed_at, from_status, to_status, changed_by
FROM change CROSS JOIN sample_clock
WHERE changed_at < CAST(end_day AS TIMESTAMP)
ORDER BY changed_at, ticket_key, to_status;

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
    SELECT ticket_key, unnest([
        {'moment': begun_at, 'old': 'Open', 'new': 'In Progress', 'mail': own_mail},
        {'moment': review_at, 'old': 'In Progress', 'new': 'In Review', 'mail': own_mail},
        {'moment': resolved_at, 'old': CASE WHEN review_at IS NULL THEN 'In Progress' ELSE 'In Review' END,
            'new': 'Resolved', 'mail': closer_mail},
        {'moment': reopened_at, 'old': 'Resolved', 'new': 'Reopened', 'mail': asker_mail},
        {'moment': reopened_at + to_minutes(200), 'old': 'Reopened', 'new': 'In Progress', 'mail': own_mail},
        {'moment': reopened_at + to_minutes(900), 'old': 'In Progress', 'new': 'Resolved', 'mail': closer_mail},
        {'moment': closed_at, 'old': 'Resolved', 'new': 'Closed', 'mail': asker_mail}
    ], recursive := true)
    FROM hand
    UNION ALL
    SELECT 'ORB-404404', CAST(first_day AS TIMESTAMP) + to_minutes(600), 'Open', 'Resolved',
        'person_unknown@corp.example'
    FROM sample_clock
)
SELECT ticket_key, moment AS changed_at, old AS from_status, new AS to_status, mail AS changed_by
FROM change CROSS JOIN sample_clock
WHERE moment < CAST(end_day AS TIMESTAMP)
ORDER BY changed_at, ticket_key, to_status;

-- Grain: ticket_key, changed_at: own finished tickets that somebody reopens and closes again, three times each.
-- Keys: ticket_key, changed_at. Inputs: sample_behaviour, sample_ticket, sample_person, sample_clock, macros.
CREATE TABLE sample_behaviour_change AS
WITH finished AS (
    SELECT b.behaviour, b.behaviour_no, t.key, t.ticket_key, p.email, coalesce(t.closed_at, t.resolved_at) AS done_at,
        CASE WHEN t.closed_at IS NULL THEN 'Resolved' ELSE 'Closed' END AS done_status
    FROM sample_behaviour b
    JOIN sample_ticket t ON t.person_no = b.person_no AND t.fate >= 13
    JOIN sample_person p ON p.person_no = b.person_no
    CROSS JOIN sample_clock c
    WHERE b.behaviour = 'reopen_reclose' AND t.resolved_at >= CAST(c.first_day + b.from_no AS TIMESTAMP)
        AND coalesce(t.closed_at, t.resolved_at) + to_days(4) < CAST(c.first_day + b.to_no AS TIMESTAMP)
), again AS (
    SELECT *, done_at + to_minutes(1440 * i + 100 + pick(behaviour_key(key), 41, 600)) AS reopened_at
    FROM finished, range(3) AS r(i)
)
SELECT behaviour, behaviour_no, ticket_key, reopened_at AS changed_at,
    CASE i WHEN 0 THEN done_status ELSE 'Resolved' END AS from_status, 'Reopened' AS to_status,
    email AS changed_by
FROM again
UNION ALL
SELECT behaviour, behaviour_no, ticket_key, reopened_at + to_minutes(20 + pick(behaviour_key(key), 42, 60)), 'Reopened',
    'Resolved', email
FROM again
ORDER BY ticket_key, changed_at;

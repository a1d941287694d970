-- grain: one row per ticket
-- keys:  ticket_key
-- input: delivery_ticket; parent and container as they were first seen, from delivery_first_seen; parent_since: later than the ticket itself
SELECT t.ticket_key, t.type, t.creator, t.assignee, t.created_at, t.caused_by_key,
    COALESCE(p.seen, '') AS parent_key, COALESCE(c.seen = 'yes', t.is_container) AS is_container,
    CASE WHEN p.first_run <> c.first_run THEN p.first_at END AS parent_since
FROM delivery_ticket t
LEFT JOIN delivery_first_seen p ON p.ticket_key = t.ticket_key AND p.fact = 'parent'
LEFT JOIN delivery_first_seen c ON c.ticket_key = t.ticket_key AND c.fact = 'container'
ORDER BY t.ticket_key

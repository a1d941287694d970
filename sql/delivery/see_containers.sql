-- grain: one row per ticket that was never seen before
-- keys:  ticket_key, fact
-- input: delivery_ticket; a ticket is a container for good only if it is one when it is first seen
INSERT INTO delivery_first_seen (ticket_key, fact, seen, first_run, first_at)
SELECT t.ticket_key, 'container', CASE WHEN t.is_container THEN 'yes' ELSE 'no' END, :runId, :seenAt
FROM delivery_ticket t
LEFT JOIN delivery_first_seen f ON f.ticket_key = t.ticket_key AND f.fact = 'container'
WHERE f.ticket_key IS NULL

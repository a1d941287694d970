-- grain: one row per ticket that is seen with a parent for the first time
-- keys:  ticket_key, fact
-- input: delivery_ticket; a link that was seen once stays, so that parts of a ticket cannot become tickets of their own
INSERT INTO delivery_first_seen (ticket_key, fact, seen, first_run, first_at)
SELECT t.ticket_key, 'parent', t.parent_key, :runId, :seenAt
FROM delivery_ticket t
LEFT JOIN delivery_first_seen f ON f.ticket_key = t.ticket_key AND f.fact = 'parent'
WHERE t.parent_key <> '' AND f.ticket_key IS NULL

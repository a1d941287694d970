-- grain: one row per time that a ticket was given to somebody, or to nobody
-- keys:  ticket_key, assigned_at, seq
-- input: delivery_assignment
SELECT ticket_key, assigned_at, assignee
FROM delivery_assignment
ORDER BY ticket_key, assigned_at, seq

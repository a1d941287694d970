-- grain: one row per change of status
-- keys:  ticket_key, changed_at, seq
-- input: delivery_transition of the mart
SELECT ticket_key, changed_at, seq
FROM delivery_transition

-- grain: one row per change of status that is explained
-- keys:  ticket_key, changed_at, seq
-- input: delivery_transition
SELECT ticket_key, changed_at, category, changed_by
FROM delivery_transition
WHERE category <> ''
ORDER BY ticket_key, changed_at, seq

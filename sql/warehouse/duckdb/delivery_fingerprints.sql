-- grain: one row per row of delivery_group, with 0 for its content where there is something to say about its rows
-- keys:  key_hash
-- input: delivery_group, delivery_odd
SELECT key_hash, CASE WHEN o.name IS NULL THEN content ELSE 0 END AS content
FROM delivery_group g
LEFT JOIN (SELECT DISTINCT is_ticket, name FROM delivery_odd) o
    ON o.is_ticket = (g.source_table IN ('ticket', 'history'))
    AND o.name = CASE WHEN o.is_ticket THEN g.ticket_key ELSE g.repository || '/' || g.sha END
ORDER BY key_hash, content

-- grain: one row per label: a ticket that counts once, with its summary as a text
-- keys:  label
-- input: dirty_labels, ticket; delivery_ticket of the mart
SELECT
    l.key,
    count(DISTINCT d.ticket_key) = 1 AND coalesce(bool_or(d.summary = t.summary), false) AS handled,
    coalesce('the mart has ' || min(d.summary), 'not in the mart') AS seen
FROM dirty_labels l
LEFT JOIN ticket t ON upper(trim(t.ticket_key)) = upper(trim(l.key))
LEFT JOIN mart_delivery_ticket d ON d.ticket_key = upper(trim(l.key))
WHERE l.kind = ?
GROUP BY l.key;

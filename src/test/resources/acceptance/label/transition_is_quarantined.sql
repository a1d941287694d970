-- grain: one row per label: changes of status of a ticket that is not known
-- keys:  label
-- input: dirty_labels, ticket_transition; delivery_transition, delivery_ticket and what was found of the mart; all of them are in quarantine
WITH source AS (SELECT ticket_key, count(*) AS row_count FROM ticket_transition GROUP BY ticket_key)
SELECT
    l.key,
    coalesce(sum(f.row_count) = max(s.row_count), false)
        AND l.key NOT IN (SELECT ticket_key FROM mart_delivery_transition)
        AND l.key NOT IN (SELECT ticket_key FROM mart_delivery_ticket) AS handled,
    coalesce(sum(f.row_count)::VARCHAR, 'none') || ' in quarantine' AS seen
FROM dirty_labels l
LEFT JOIN source s ON s.ticket_key = l.key
LEFT JOIN mart_delivery_finding f
    ON f.source_table = 'ticket_transition' AND f.found_in = 'quarantine' AND f.row_key = l.key
WHERE l.kind = ?
GROUP BY l.key;

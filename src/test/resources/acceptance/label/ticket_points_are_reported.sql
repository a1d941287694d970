-- grain: one row per label: a ticket with an estimate that is none
-- keys:  label
-- input: dirty_labels; delivery_ticket and what was found of the mart; the ticket is there without the estimate
SELECT
    l.key,
    coalesce(bool_and(d.story_points IS NULL AND f.found_in = 'remark'), false) AS handled,
    concat_ws(', ', coalesce('points ' || min(d.story_points)::VARCHAR, 'no points'),
        CASE WHEN count(d.ticket_key) = 0 THEN 'not in the mart' END,
        CASE WHEN count(f.row_key) = 0 THEN 'not reported' END) AS seen
FROM dirty_labels l
LEFT JOIN mart_delivery_ticket d ON d.ticket_key = l.key
LEFT JOIN mart_delivery_finding f
    ON f.source_table = 'ticket' AND f.column_name = 'story_points' AND f.row_key = d.ticket_key
WHERE l.kind = ?
GROUP BY l.key;

-- grain: one row per unit that was first resolved on UTC days from :firstDay to before :endDay, that somebody led and asked for
-- keys:  root
-- input: unit, unit_ticket, delivery_ticket, delivery_commit_ticket, delivery_commit; repairs are left out
WITH changed AS (
    SELECT DISTINCT u.root, c.repository, c.sha, c.additions
    FROM unit u
    JOIN unit_ticket p ON p.root = u.root
    JOIN delivery_commit_ticket t ON t.ticket_key = p.ticket_key AND t.is_known
    JOIN delivery_commit c ON c.repository = t.repository AND c.sha = t.sha AND NOT c.is_merge
    WHERE u.first_resolved_at >= :firstDay AND u.first_resolved_at < :endDay
), sized AS (
    SELECT root, SUM(additions) AS additions
    FROM changed
    GROUP BY root
)
SELECT u.root, u.lead_person_id, u.demand_person_id, COALESCE(s.additions, 0) AS additions, u.value > 0 AS counts,
    TIMESTAMPDIFF(SECOND, k.created_at, u.first_resolved_at) AS open_seconds
FROM unit u
JOIN delivery_ticket k ON k.ticket_key = u.root
LEFT JOIN sized s ON s.root = u.root
WHERE u.first_resolved_at >= :firstDay AND u.first_resolved_at < :endDay AND NOT u.is_repair
    AND u.lead_person_id IS NOT NULL AND u.demand_person_id IS NOT NULL AND k.created_at IS NOT NULL
ORDER BY u.root

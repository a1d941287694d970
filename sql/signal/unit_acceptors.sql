-- grain: one row per unit that was first resolved on UTC days from :firstDay to before :endDay and who accepted some of it
-- keys:  root, acceptor
-- input: unit, delivery_transition (who moved its ticket to done), delivery_commit_ticket and delivery_commit_person (approvers). Straight
--        joins: from the units of some days to who approved them, and not from all approvals that there ever were
SELECT u.root, d.changed_by AS acceptor
FROM unit u
JOIN delivery_transition d ON d.ticket_key = u.root AND d.category = 'DONE'
WHERE u.first_resolved_at >= :firstDay AND u.first_resolved_at < :endDay
    AND d.changed_by NOT LIKE '?%' AND d.changed_by NOT LIKE 'bot:%'
UNION
SELECT u.root, a.actor
FROM unit u
STRAIGHT_JOIN delivery_commit_ticket t ON t.ticket_key = u.root AND t.is_known
STRAIGHT_JOIN delivery_commit_person a ON a.repository = t.repository AND a.sha = t.sha AND a.role_name = 'approver'
WHERE u.first_resolved_at >= :firstDay AND u.first_resolved_at < :endDay
    AND a.actor NOT LIKE '?%' AND a.actor NOT LIKE 'bot:%'
ORDER BY root, acceptor

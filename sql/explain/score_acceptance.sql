-- grain: one row per unit of work of a person and colleague who closed one of its tickets or approved a change for one
-- keys:  root, actor
-- input: unit_share, unit_ticket, delivery_transition, delivery_commit_ticket, delivery_commit_person; who has a share accepts nothing
WITH tickets AS (
    SELECT s.root, t.ticket_key
    FROM unit_share s
    JOIN unit_ticket t ON t.root = s.root OR t.ticket_key = s.root
    WHERE s.person_id = :personId
), acts AS (
    SELECT t.root, d.changed_by AS actor
    FROM tickets t
    JOIN delivery_transition d ON d.ticket_key = t.ticket_key AND d.category = 'DONE'
    UNION
    SELECT t.root, p.actor
    FROM tickets t
    JOIN delivery_commit_ticket c ON c.ticket_key = t.ticket_key
    JOIN delivery_commit_person p ON p.repository = c.repository AND p.sha = c.sha AND p.role_name = 'approver'
)
SELECT a.root, a.actor
FROM acts a
LEFT JOIN unit_share paid ON paid.root = a.root AND paid.person_id = a.actor
WHERE paid.root IS NULL
ORDER BY a.root, a.actor

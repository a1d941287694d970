-- grain: one row per unit of work that a person has a share of and that was first resolved between two instants (UTC)
-- keys:  root
-- input: unit, unit_share, unit_repair
SELECT u.root, u.tickets, u.lead_person_id, u.demand_person_id, u.demand_is_owner, u.first_resolved_at, u.is_repair, u.value,
    u.reason, s.share, s.is_lead, r.origin_root,
    (SELECT COUNT(*) FROM unit_repair o WHERE o.origin_root = u.root) AS repairs
FROM unit_share s
JOIN unit u ON u.root = s.root
LEFT JOIN unit_repair r ON r.root = u.root
WHERE s.person_id = :personId AND u.first_resolved_at >= :firstAt AND u.first_resolved_at < :endAt
ORDER BY u.first_resolved_at, u.root

-- grain: one row per unit and person who is credited with a part of it; one without a person where nobody is
-- keys:  root, person_id
-- input: unit, unit_share: units that were first resolved at :firstAt (UTC) or later
SELECT u.root, u.lead_person_id, u.demand_person_id, u.demand_is_owner, u.first_resolved_at, u.is_repair, u.value, u.reason,
    s.person_id, s.share
FROM unit u
LEFT JOIN unit_share s ON s.root = u.root
WHERE u.first_resolved_at >= :firstAt
ORDER BY u.root, s.person_id

-- grain: one row per person, team, currency and ticket of a month; the empty ticket is what is not attributed
-- keys:  person_id, team, currency, ticket_key
-- input: summary_person_ticket, summary_ticket (what came of it), unit (whether it repairs earlier work)
SELECT p.person_id, p.team, p.currency, p.ticket_key, t.epic_key, t.outcome_state, t.outcome_reason,
    COALESCE(u.is_repair, FALSE) AS is_repair, SUM(p.usage_cost) AS usage_cost
FROM summary_person_ticket p
JOIN summary_ticket t ON t.period = p.period AND t.ticket_key = p.ticket_key AND t.currency = p.currency
LEFT JOIN unit u ON u.root = t.unit_root
WHERE p.period = :period AND p.person_id NOT IN ('UNIDENTIFIED', 'SHARED')
GROUP BY p.person_id, p.team, p.currency, p.ticket_key, t.epic_key, t.outcome_state, t.outcome_reason, u.is_repair
HAVING SUM(p.usage_cost) <> 0
ORDER BY p.person_id, p.team, p.currency, p.ticket_key

-- grain: every row of summary_ticket from the month :firstPeriod on, closed or not: what came of a ticket is known later. A ticket
--        whose unit is no longer kept stays as it was when it was: a ticket never leaves its unit for none
-- keys:  period, ticket_key, currency
-- input: unit_ticket, unit, delivery_ticket, delivery_first_seen; :youngFrom (UTC): what was first done since then has had no time to prove itself
UPDATE summary_ticket s
LEFT JOIN unit_ticket t ON t.ticket_key = s.ticket_key
LEFT JOIN unit u ON u.root = t.root
LEFT JOIN delivery_ticket d ON d.ticket_key = s.ticket_key
LEFT JOIN delivery_first_seen f ON f.ticket_key = s.ticket_key AND f.fact = 'container'
JOIN (SELECT CAST(:youngFrom AS DATETIME(6)) AS young_from) y
SET s.unit_root = COALESCE(u.root, ''),
    s.unit_value = u.value,
    s.outcome_state = CASE
        WHEN u.root IS NULL THEN ''
        WHEN u.reason = '' THEN 'verified'
        WHEN u.first_resolved_at IS NULL OR u.first_resolved_at >= y.young_from THEN 'open'
        ELSE 'not verified'
    END,
    s.outcome_reason = CASE
        WHEN s.ticket_key = '' THEN ''
        WHEN u.root IS NOT NULL THEN u.reason
        WHEN d.ticket_key IS NULL THEN 'the source of tickets does not have it any more'
        WHEN COALESCE(f.seen = 'yes', d.is_container) THEN 'it holds other tickets and is no piece of work itself'
        ELSE 'its work was done, or left alone, too long ago to be kept'
    END
WHERE s.period >= :firstPeriod
    AND (u.root IS NOT NULL OR s.unit_root = '' OR d.ticket_key IS NULL)

-- grain: one row per period, person_id, team, ticket_key, rule_name and currency of one month that is new or has other figures
-- keys:  period, person_id, team, ticket_key, rule_name, currency
-- input: usage_attribution, summary_person_day (team on the day). Rows that stand are left alone: most of a month is the same every
--        night, and each row that is written costs a look at its period
INSERT INTO summary_person_ticket (period, person_id, team, ticket_key, rule_name, currency, requests, usage_cost)
SELECT n.period, n.person_id, n.team, n.ticket_key, n.rule_name, n.currency, n.requests, n.usage_cost
FROM (
    SELECT :period AS period, a.person_id, COALESCE(d.team, '') AS team, a.ticket_key, a.rule_name, a.currency,
        SUM(a.requests) AS requests, SUM(a.amount) AS usage_cost
    FROM usage_attribution a
    LEFT JOIN summary_person_day d
        ON d.service_date = a.accounting_day AND d.person_id = a.person_id AND d.currency = a.currency
    WHERE a.accounting_day BETWEEN :firstDay AND :lastDay
    GROUP BY a.person_id, COALESCE(d.team, ''), a.ticket_key, a.rule_name, a.currency
) n
LEFT JOIN summary_person_ticket s
    ON s.period = n.period AND s.person_id = n.person_id AND s.team = n.team AND s.ticket_key = n.ticket_key
    AND s.rule_name = n.rule_name AND s.currency = n.currency
WHERE s.period IS NULL OR s.requests <> n.requests OR s.usage_cost <> n.usage_cost
ON DUPLICATE KEY UPDATE requests = VALUES(requests), usage_cost = VALUES(usage_cost)

-- grain: one row per period, person_id, team, ticket_key, rule_name and currency of one month
-- keys:  period, person_id, team, ticket_key, rule_name, currency
-- input: usage_attribution, summary_person_day (team on the day)
INSERT INTO summary_person_ticket (period, person_id, team, ticket_key, rule_name, currency, requests, usage_cost)
SELECT :period, a.person_id, COALESCE(d.team, ''), a.ticket_key, a.rule_name, a.currency, SUM(a.requests), SUM(a.amount)
FROM usage_attribution a
LEFT JOIN summary_person_day d
    ON d.service_date = a.accounting_day AND d.person_id = a.person_id AND d.currency = a.currency
WHERE a.accounting_day BETWEEN :firstDay AND :lastDay
GROUP BY a.person_id, COALESCE(d.team, ''), a.ticket_key, a.rule_name, a.currency

-- grain: one row per ticket, rule and currency of a person's use in a month
-- keys:  ticket_key, rule_name, currency
-- input: summary_person_ticket
SELECT ticket_key, rule_name, currency, SUM(requests) AS requests, SUM(usage_cost) AS usage_cost
FROM summary_person_ticket
WHERE period = :period AND person_id = :personId
GROUP BY ticket_key, rule_name, currency
ORDER BY ticket_key = '', ticket_key, FIELD(rule_name, 'event_ticket', 'branch_name', 'commit_in_session', 'none'), currency

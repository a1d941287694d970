-- grain: rows of one month that no usage stands behind any more
-- keys:  period, person_id, team, ticket_key, rule_name, currency
-- input: usage_attribution, summary_person_day (team on the day), as insert_person_ticket.sql has them. STRCMP keeps team and rule out of the
--        key that the server makes of the inner rows: with them it would be too long, and each row be compared with all
DELETE s
FROM summary_person_ticket s
LEFT JOIN (
    SELECT a.person_id, COALESCE(d.team, '') AS team, a.ticket_key, a.rule_name, a.currency
    FROM usage_attribution a
    LEFT JOIN summary_person_day d
        ON d.service_date = a.accounting_day AND d.person_id = a.person_id AND d.currency = a.currency
    WHERE a.accounting_day BETWEEN :firstDay AND :lastDay
    GROUP BY a.person_id, COALESCE(d.team, ''), a.ticket_key, a.rule_name, a.currency
) n
    ON n.person_id = s.person_id AND n.ticket_key = s.ticket_key AND n.currency = s.currency
    AND STRCMP(n.team, s.team) = 0 AND STRCMP(n.rule_name, s.rule_name) = 0
WHERE s.period = :period AND n.person_id IS NULL

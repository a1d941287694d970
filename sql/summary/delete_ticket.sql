-- grain: rows of one month that no usage stands behind any more
-- keys:  period, ticket_key, currency
-- input: usage_attribution
DELETE s
FROM summary_ticket s
LEFT JOIN (
    SELECT DISTINCT ticket_key, currency
    FROM usage_attribution
    WHERE accounting_day BETWEEN :firstDay AND :lastDay
) n ON n.ticket_key = s.ticket_key AND n.currency = s.currency
WHERE s.period = :period AND n.ticket_key IS NULL

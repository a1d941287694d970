-- grain: one row per ticket and currency; the empty ticket is what is not attributed
-- keys:  ticket_key, currency
-- input: usage_attribution of accounting days from :firstDay to :lastDay, both inclusive
SELECT ticket_key AS name, currency, SUM(requests) AS requests, SUM(amount) AS amount,
    SUM(CASE WHEN rule_name = 'none' THEN amount ELSE 0 END) AS unattributed
FROM usage_attribution
WHERE accounting_day BETWEEN :firstDay AND :lastDay
GROUP BY ticket_key, currency
ORDER BY ticket_key, currency

-- grain: one row per repository and currency; the empty one is use outside of any
-- keys:  repository, currency
-- input: usage_attribution of accounting days from :firstDay to :lastDay, both inclusive
SELECT repository AS name, currency, SUM(requests) AS requests, SUM(amount) AS amount,
    SUM(CASE WHEN rule_name = 'none' THEN amount ELSE 0 END) AS unattributed
FROM usage_attribution
WHERE accounting_day BETWEEN :firstDay AND :lastDay
GROUP BY repository, currency
ORDER BY repository, currency

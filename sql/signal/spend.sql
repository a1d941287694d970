-- grain: one row per person, tool, account and window of :days days; number 0 ends before :endDay, number 1 before that one ...
-- keys:  person_id, tool, account, window_no
-- input: usage_cost: cost at constant prices in US dollars, from :firstDay to before :endDay
SELECT person_id, tool, account, FLOOR((DATEDIFF(:endDay, accounting_day) - 1) / :days) AS window_no,
    SUM(constant_amount) AS cost_usd
FROM usage_cost
WHERE accounting_day >= :firstDay AND accounting_day < :endDay
    AND constant_currency = 'USD'
    AND person_id NOT IN ('UNIDENTIFIED', 'SHARED')
GROUP BY person_id, tool, account, window_no
ORDER BY person_id, tool, account, window_no

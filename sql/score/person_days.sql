-- grain: one row per person and accounting day with use
-- keys:  person_id, accounting_day
-- input: usage_cost: cost at constant prices in US dollars, from :firstDay to before :endDay
SELECT person_id, accounting_day, SUM(constant_amount) AS cost_usd
FROM usage_cost
WHERE accounting_day >= :firstDay AND accounting_day < :endDay
    AND constant_currency = 'USD'
    AND person_id NOT IN ('UNIDENTIFIED', 'SHARED')
GROUP BY person_id, accounting_day
ORDER BY person_id, accounting_day

-- grain: one row per cost centre (empty: nobody's) with use that is no single person's
-- keys:  cost_centre
-- input: usage_cost: cost at constant prices in US dollars, from :firstDay to before :endDay
SELECT cost_centre, SUM(constant_amount) AS cost_usd
FROM usage_cost
WHERE accounting_day >= :firstDay AND accounting_day < :endDay
    AND constant_currency = 'USD'
    AND person_id IN ('UNIDENTIFIED', 'SHARED')
GROUP BY cost_centre
ORDER BY cost_centre

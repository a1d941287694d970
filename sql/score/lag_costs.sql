-- grain: one row per person with use in the window or its shifts
-- keys:  person_id
-- input: usage_cost: cost at constant prices in US dollars over the window, and over the same number of days shifted back and forth;
--        all days are the first of their window and the first behind it
SELECT person_id,
    SUM(CASE WHEN accounting_day >= :earlierFrom AND accounting_day < :earlierTo THEN constant_amount ELSE 0 END) AS earlier_usd,
    SUM(CASE WHEN accounting_day >= :ownFrom AND accounting_day < :ownTo THEN constant_amount ELSE 0 END) AS own_usd,
    SUM(CASE WHEN accounting_day >= :laterFrom AND accounting_day < :laterTo THEN constant_amount ELSE 0 END) AS later_usd
FROM usage_cost
WHERE accounting_day >= :earlierFrom AND accounting_day < :laterTo
    AND constant_currency = 'USD'
    AND person_id NOT IN ('UNIDENTIFIED', 'SHARED')
GROUP BY person_id
ORDER BY person_id

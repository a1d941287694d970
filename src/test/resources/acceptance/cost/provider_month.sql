-- grain: one row per provider, UTC month and currency of what was priced
-- keys:  provider, period, currency
-- input: usage_row
SELECT provider, strftime(usage_day, '%Y-%m') AS period, currency, sum(amount) AS amount
FROM usage_row
WHERE verdict = 'counted' AND amount IS NOT NULL
GROUP BY ALL
ORDER BY ALL;

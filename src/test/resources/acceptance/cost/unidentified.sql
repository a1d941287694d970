-- grain: one row per reason and currency
-- keys:  unidentified, currency
-- input: usage_row
SELECT unidentified, currency, count(*) AS requests, coalesce(sum(amount), 0) AS amount
FROM usage_row
WHERE verdict = 'counted' AND unidentified <> ''
GROUP BY ALL
ORDER BY ALL;

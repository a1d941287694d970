-- grain: one row per accounting day that has usage of UTC days which were collected and not settled yet
-- keys:  accounting_day
-- input: source_day, usage_daily
SELECT DISTINCT u.accounting_day
FROM usage_daily u
JOIN source_day s ON s.usage_day = u.usage_day
WHERE s.settled_by_run IS NULL AND s.usage_day > '1000-01-01'

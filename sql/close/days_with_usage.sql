-- grain: one row per accounting day from :firstDay to :lastDay that has usage
-- keys:  accounting_day
-- input: usage_daily
SELECT DISTINCT accounting_day
FROM usage_daily
WHERE accounting_day BETWEEN :firstDay AND :lastDay
ORDER BY accounting_day

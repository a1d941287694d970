-- grain: one row per booked accounting day of one month whose included credits are not those that were booked
-- keys:  accounting_day
-- input: credit_allowance (what it ought to be), usage_cost (what was booked)
SELECT DISTINCT both_sides.accounting_day
FROM (
    SELECT accounting_day, tool, account, included_credits AS allowed, CAST(0 AS DECIMAL(24, 8)) AS booked
    FROM credit_allowance
    WHERE accounting_day BETWEEN :firstDay AND :lastDay
    UNION ALL
    SELECT accounting_day, tool, account, CAST(0 AS DECIMAL(24, 8)), included_credits
    FROM usage_cost
    WHERE accounting_day BETWEEN :firstDay AND :lastDay AND included_credits <> 0
) both_sides
WHERE EXISTS (SELECT 1 FROM usage_cost k WHERE k.accounting_day = both_sides.accounting_day)
GROUP BY both_sides.accounting_day, both_sides.tool, both_sides.account
HAVING SUM(both_sides.allowed) <> SUM(both_sides.booked)
ORDER BY both_sides.accounting_day

-- grain: one row per accounting day, tool and account whose included credits as booked are not those that plans include; no row: the
--        control holds
-- keys:  what
-- input: credit_allowance, usage_cost, of the days that this run booked
SELECT
    CONCAT_WS(' ', accounting_day, tool, account) AS what,
    CONCAT('included: ', SUM(allowed), ' credits; booked as such: ', SUM(booked)) AS finding
FROM (
    SELECT a.accounting_day, a.tool, a.account, a.included_credits AS allowed, CAST(0 AS DECIMAL(24, 8)) AS booked
    FROM credit_allowance a
    JOIN run_work w ON w.work_date = a.accounting_day AND w.run_id = :runId AND w.step_name = 'ledger'
    UNION ALL
    SELECT k.accounting_day, k.tool, k.account, CAST(0 AS DECIMAL(24, 8)), k.included_credits
    FROM usage_cost k
    JOIN run_work w ON w.work_date = k.accounting_day AND w.run_id = :runId AND w.step_name = 'ledger'
) both_sides
GROUP BY accounting_day, tool, account
HAVING SUM(allowed) <> SUM(booked)
ORDER BY accounting_day, tool, account

-- grain: one line for people per currency with cost of no person on days that this run booked
-- keys:  none
-- input: usage_cost, run_work
SELECT CONCAT(
    'UNIDENTIFIED: ', SUM(c.requests), ' requests of ', COUNT(DISTINCT c.account), ' accounts, ', c.currency, ' ',
    ROUND(SUM(c.amount), 2), ', stand in suspense; add rows to identity or person, see sheet Exceptions') AS line
FROM usage_cost c
JOIN run_work w ON w.work_date = c.accounting_day AND w.run_id = :runId AND w.step_name = 'ledger'
WHERE c.person_id = 'UNIDENTIFIED'
GROUP BY c.currency
ORDER BY c.currency

-- grain: one line for people per model without a price on days that this run booked
-- keys:  none
-- input: usage_cost, run_work
SELECT CONCAT(
    'UNPRICED: ', SUM(c.requests), ' requests of ', c.provider, '/', c.model, ' have no price (', MIN(c.reason),
    '); add a row to the rate table, the next night prices them') AS line
FROM usage_cost c
JOIN run_work w ON w.work_date = c.accounting_day AND w.run_id = :runId AND w.step_name = 'ledger'
WHERE NOT c.priced
GROUP BY c.provider, c.model
ORDER BY c.provider, c.model

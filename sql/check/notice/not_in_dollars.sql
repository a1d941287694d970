-- grain: one line for people per currency of constant prices that nothing puts into US dollars, on days that this run booked
-- keys:  none
-- input: usage_cost, run_work
SELECT CONCAT(
    'the score does not see ', SUM(c.requests), ' requests, ', c.constant_currency, ' ', ROUND(SUM(c.constant_amount), 2),
    ' at constant prices: add a row of fx_rate for ', c.constant_currency, ' and USD') AS line
FROM usage_cost c
JOIN run_work w ON w.work_date = c.accounting_day AND w.run_id = :runId AND w.step_name = 'ledger'
WHERE c.constant_currency <> 'USD'
GROUP BY c.constant_currency
ORDER BY c.constant_currency

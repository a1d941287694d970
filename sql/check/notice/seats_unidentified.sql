-- grain: one line for people per currency with seats of nobody on days that this run booked
-- keys:  none
-- input: ledger_entry, run_work
SELECT CONCAT(
    'UNIDENTIFIED: ', COUNT(DISTINCT s.rate_id), ' seats, ', s.currency, ' ', ROUND(SUM(s.amount), 2),
    ', stand in suspense, because their person has no valid row on those days (the first: ', MIN(s.rate_id),
    '); end the seat, or add rows to person') AS line
FROM (
    SELECT e.rate_id, e.currency, e.service_date, SUM(e.amount) AS amount
    FROM ledger_entry e
    JOIN run_work w ON w.work_date = e.service_date AND w.run_id = :runId AND w.step_name = 'ledger'
    WHERE e.charge_category = 'Purchase' AND e.debit_account = 'suspense:unidentified'
    GROUP BY e.rate_id, e.currency, e.service_date
    HAVING SUM(e.quantity) <> 0
) s
GROUP BY s.currency
ORDER BY s.currency

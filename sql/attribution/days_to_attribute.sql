-- grain: one row per accounting day that was booked by this run, or was never attributed
-- keys:  accounting_day
-- input: run_work, usage_cost, attributed_day
SELECT work_date AS accounting_day
FROM run_work
WHERE run_id = :runId AND step_name = 'ledger'
UNION
SELECT c.accounting_day
FROM (SELECT DISTINCT accounting_day FROM usage_cost) c
LEFT JOIN attributed_day a ON a.accounting_day = c.accounting_day
WHERE a.accounting_day IS NULL
ORDER BY accounting_day

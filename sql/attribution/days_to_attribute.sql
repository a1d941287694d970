-- grain: one row per accounting day that was booked by this run, was never attributed, or was with other tickets and commits
-- keys:  accounting_day
-- input: run_work, usage_cost, attributed_day, usage_rollup (a day whose sessions are gone stays as it was attributed)
SELECT work_date AS accounting_day
FROM run_work
WHERE run_id = :runId AND step_name = 'ledger'
UNION
SELECT c.accounting_day
FROM (SELECT DISTINCT accounting_day FROM usage_cost) c
LEFT JOIN attributed_day a ON a.accounting_day = c.accounting_day
WHERE a.accounting_day IS NULL
UNION
SELECT a.accounting_day
FROM attributed_day a
WHERE a.basis <> :basis AND EXISTS (SELECT 1 FROM usage_rollup u WHERE u.usage_day = a.accounting_day)
ORDER BY accounting_day

-- grain: accounting days that this run has booked to their end
-- keys:  accounting_day
-- input: run_work
INSERT INTO booked_day (accounting_day, booked_by_run)
SELECT work_date, run_id
FROM run_work
WHERE run_id = :runId AND step_name = 'ledger'
ON DUPLICATE KEY UPDATE booked_by_run = VALUES(booked_by_run)

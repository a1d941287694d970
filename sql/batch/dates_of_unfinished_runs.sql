-- grain: one row per date that a run had on the list of the step :step which never came to its end, and no run after it did
-- keys:  work_date
-- input: run_work, job_run; for what nothing else tells that it is still to be made
SELECT DISTINCT w.work_date
FROM run_work w
JOIN job_run r ON r.run_id = w.run_id
WHERE w.step_name = :step AND NOT r.settled AND r.started_at > :lastSettled AND r.run_id <> :runId
ORDER BY w.work_date

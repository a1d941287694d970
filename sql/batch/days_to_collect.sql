-- grain: one row per UTC usage day that this run planned and has not collected as planned
-- keys:  work_date
-- input: run_work, source_day
SELECT w.work_date, w.fingerprint, w.reason
FROM run_work w
LEFT JOIN source_day s ON s.usage_day = w.work_date AND s.fingerprint = w.fingerprint
WHERE w.run_id = :runId AND w.step_name = 'collect' AND s.usage_day IS NULL
ORDER BY w.work_date

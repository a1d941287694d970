-- grain: one row per planned UTC day that was not collected as planned; no row: the control holds
-- keys:  what
-- input: run_work, source_day
SELECT CAST(w.work_date AS CHAR) AS what, 'planned but not collected' AS finding
FROM run_work w
LEFT JOIN source_day s ON s.usage_day = w.work_date AND s.fingerprint = w.fingerprint
WHERE w.run_id = :runId AND w.step_name = 'collect' AND s.usage_day IS NULL

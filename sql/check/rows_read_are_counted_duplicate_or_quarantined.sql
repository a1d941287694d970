-- grain: one row per collected UTC day whose rows do not add up; no row: the control holds
-- keys:  what
-- input: source_day, usage_daily (of these days alone: it grows for years), quarantine
SELECT
    CAST(s.usage_day AS CHAR) AS what,
    CONCAT('read ', s.rows_read, ', counted ', s.rows_counted, ', duplicate ', s.rows_duplicate, ', quarantined ',
        s.rows_quarantined, '; usage_daily has ', COALESCE(u.requests, 0), ', quarantine ', COALESCE(q.rejected, 0)) AS finding
FROM source_day s
JOIN run_work w ON w.work_date = s.usage_day AND w.run_id = :runId AND w.step_name = 'collect'
LEFT JOIN (
    SELECT usage_day, SUM(requests) AS requests
    FROM usage_daily
    WHERE usage_day IN (SELECT work_date FROM run_work WHERE run_id = :runId AND step_name = 'collect')
    GROUP BY usage_day
) u ON u.usage_day = s.usage_day
LEFT JOIN (
    SELECT source_day, SUM(row_count) AS rejected
    FROM quarantine
    WHERE source_table = 'usage_event'
    GROUP BY source_day
) q ON q.source_day = s.usage_day
WHERE s.rows_read <> s.rows_counted + s.rows_duplicate + s.rows_quarantined
    OR s.rows_duplicate < 0
    OR s.rows_counted <> COALESCE(u.requests, 0)
    OR s.rows_quarantined <> COALESCE(q.rejected, 0)

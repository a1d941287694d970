-- grain: one line for people per rule that usage rows collected by this run break
-- keys:  none
-- input: quarantine, run_work
SELECT CONCAT(
    'quarantined: ', SUM(q.row_count), ' rows of usage_event, ', q.column_name, ' ', q.rule_name,
    ' (the first: event ', MIN(q.row_key), '); mend them at the source') AS line
FROM quarantine q
JOIN run_work w ON w.work_date = q.source_day AND w.run_id = :runId AND w.step_name = 'collect'
WHERE q.source_table = 'usage_event'
GROUP BY q.column_name, q.rule_name
ORDER BY q.column_name, q.rule_name

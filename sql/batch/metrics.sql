-- grain: one row per gauge and label: what the mart says of a run (run_, last_) and of its own freshness (all else)
-- keys:  name, label, label_value
-- input: control_total of the run :runId, job_run of the job :job, source_day, usage_daily, period, ledger_entry, delivery_commit,
--        delivery_transition. Tools whose last use is over 60 days behind the newest are left out:
--        one that was given up is no alarm. Tools come out of an index; of each the newest day is looked for from the end, by UTC day, in
--        whose order the table stands
SELECT 'run_rows' AS name, 'rows of the last run, by what became of them' AS help, 'kind' AS label, figure AS label_value, SUM(value) AS value
FROM control_total
WHERE run_id = :runId AND step_name = 'collect' AND unit = 'rows'
GROUP BY figure
UNION ALL
SELECT 'run_ledger_entries', 'ledger entries that the last run posted', '', '', COUNT(*)
FROM ledger_entry
WHERE run_id = :runId
UNION ALL
SELECT 'last_success_timestamp_seconds', 'when a run of the job ended well last', '', '',
    MAX(TIMESTAMPDIFF(SECOND, '1970-01-01', finished_at))
FROM job_run
WHERE job_name = :job AND status = 'COMPLETED'
UNION ALL
SELECT 'source_newest_ingested_timestamp_seconds', 'newest ingestion time of usage that was collected', '', '',
    MAX(TIMESTAMPDIFF(SECOND, '1970-01-01', newest_ingested_at))
FROM source_day
UNION ALL
SELECT 'tool_last_use_timestamp_seconds', 'begin of the last accounting day with use of a tool', 'tool', tool,
    MAX(TIMESTAMPDIFF(SECOND, '1970-01-01', accounting_day))
FROM (
    SELECT k.tool AS used_tool, (
        SELECT d.usage_day
        FROM usage_daily d FORCE INDEX (PRIMARY)
        WHERE d.tool = k.tool AND d.usage_day >= (SELECT MAX(n.usage_day) FROM usage_daily n) - INTERVAL 62 DAY
        ORDER BY d.usage_day DESC
        LIMIT 1
    ) AS last_usage_day
    FROM (SELECT DISTINCT tool FROM usage_daily) k
) last_use
STRAIGHT_JOIN usage_daily FORCE INDEX (PRIMARY) ON usage_day = last_usage_day AND tool = used_tool
GROUP BY tool
HAVING MAX(accounting_day) > (SELECT MAX(n.accounting_day) FROM usage_daily n) - INTERVAL 60 DAY
UNION ALL
SELECT 'delivery_newest_timestamp_seconds', 'newest commit, newest change of a ticket', 'table', 'commit',
    MAX(TIMESTAMPDIFF(SECOND, '1970-01-01', committed_at))
FROM delivery_commit
UNION ALL
SELECT 'delivery_newest_timestamp_seconds', 'newest commit, newest change of a ticket', 'table', 'ticket_transition',
    MAX(TIMESTAMPDIFF(SECOND, '1970-01-01', changed_at))
FROM delivery_transition
UNION ALL
SELECT 'periods', 'months that the books know, by status', 'status', status, COUNT(*)
FROM period
GROUP BY status
ORDER BY name, label, label_value

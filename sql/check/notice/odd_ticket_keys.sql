-- grain: at most one line for people: requests with odd ticket keys on days that this run attributed
-- keys:  none
-- input: attributed_day, run_work
SELECT CONCAT(
    'ticket_key of usage_event: ', SUM(a.unknown_key_requests), ' requests name no ticket that is known, ',
    SUM(a.several_key_requests), ' name several and count for the first') AS line
FROM attributed_day a
JOIN run_work w ON w.work_date = a.accounting_day AND w.run_id = :runId AND w.step_name = 'attribution'
HAVING SUM(a.unknown_key_requests) + SUM(a.several_key_requests) > 0

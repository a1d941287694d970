-- grain: one row per posting of a booked day with several entries that are not reversed; no row: the control holds
-- keys:  what
-- input: ledger_entry
SELECT e.posting_id AS what, CONCAT(COUNT(*), ' entries that are not reversed') AS finding
FROM ledger_entry e
JOIN run_work w ON w.work_date = e.service_date AND w.run_id = :runId AND w.step_name = 'ledger'
LEFT JOIN ledger_entry r ON r.reverses_entry_id = e.entry_id
WHERE e.reverses_entry_id IS NULL AND r.entry_id IS NULL
GROUP BY e.posting_id
HAVING COUNT(*) > 1

-- grain: one row per posting of a booked day with several entries that are not reversed; no row: the control holds
-- keys:  what
-- input: ledger_entry. The key ledger_posting gives a number within a posting once: of two entries one has another number than 1, so
--        only postings that have such an entry are looked at, which the key alone tells
SELECT e.posting_id AS what, CONCAT(COUNT(*), ' entries that are not reversed') AS finding
FROM (
    SELECT DISTINCT n.service_date, n.posting_id
    FROM run_work w
    JOIN ledger_entry n ON n.service_date = w.work_date AND n.posting_no <> 1
    WHERE w.run_id = :runId AND w.step_name = 'ledger'
) s
JOIN ledger_entry e ON e.service_date = s.service_date AND e.posting_id = s.posting_id
LEFT JOIN ledger_entry r ON r.reverses_entry_id = e.entry_id
WHERE e.reverses_entry_id IS NULL AND r.entry_id IS NULL
GROUP BY e.posting_id
HAVING COUNT(*) > 1

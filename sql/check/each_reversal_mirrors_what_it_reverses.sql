-- grain: one row per reversal of this run that is not the exact opposite of its entry; no row: the control holds
-- keys:  what
-- input: ledger_entry
SELECT r.entry_id AS what, CONCAT('does not mirror ', r.reverses_entry_id) AS finding
FROM ledger_entry r
LEFT JOIN ledger_entry e
    ON e.service_date = r.service_date AND e.posting_id = r.posting_id AND e.entry_id = r.reverses_entry_id
WHERE r.run_id = :runId
    AND r.reverses_entry_id IS NOT NULL
    AND (
        e.entry_id IS NULL
        OR e.reverses_entry_id IS NOT NULL
        OR e.person_id <> r.person_id
        OR e.debit_account <> r.debit_account
        OR e.credit_account <> r.credit_account
        OR e.currency <> r.currency
        OR e.quantity + r.quantity <> 0
        OR COALESCE(e.amount, 0) + COALESCE(r.amount, 0) <> 0
        OR (e.amount IS NULL) <> (r.amount IS NULL)
    )

-- grain: one row per chain of an earlier run whose last entry is gone or is another; no row: the control holds
-- keys:  what
-- input: chain_head, ledger_entry
SELECT
    CONCAT(h.run_id, ' chain ', h.chain) AS what,
    CONCAT('its last entry, number ', h.chain_no, ', is ', CASE WHEN e.entry_id IS NULL THEN 'gone' ELSE 'another' END) AS finding
FROM chain_head h
LEFT JOIN ledger_entry e ON e.run_id = h.run_id AND e.chain = h.chain AND e.chain_no = h.chain_no
WHERE h.run_id <> :runId AND (e.entry_id IS NULL OR e.chain_hash <> h.chain_hash)

-- grain: one row per chain that this run appended entries to: the last of them
-- keys:  run_id, chain
-- input: ledger_entry
INSERT INTO chain_head (run_id, chain, chain_no, chain_hash)
SELECT e.run_id, e.chain, e.chain_no, e.chain_hash
FROM ledger_entry e
JOIN (
    SELECT chain, MAX(chain_no) AS chain_no
    FROM ledger_entry
    WHERE run_id = :runId
    GROUP BY chain
) last_one ON last_one.chain = e.chain AND last_one.chain_no = e.chain_no
WHERE e.run_id = :runId
ON DUPLICATE KEY UPDATE chain_no = VALUES(chain_no), chain_hash = VALUES(chain_hash)

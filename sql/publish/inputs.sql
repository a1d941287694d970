-- grain: one row per run that posted entries of the period and thing that it read
-- keys:  run_id, name
-- input: ledger_entry by :period names the runs, run_input
SELECT i.run_id, i.name, i.size_bytes, i.sha256
  FROM run_input i
 WHERE i.run_id IN (SELECT run_id FROM ledger_entry WHERE period = :period)
 ORDER BY i.run_id, i.name

-- grain: one row per run that posted entries of the period and thing that it read
-- keys:  run_id, name
-- input: run_input by :runs
SELECT run_id, name, size_bytes, sha256
  FROM run_input
 WHERE run_id IN (:runs)
 ORDER BY run_id, name

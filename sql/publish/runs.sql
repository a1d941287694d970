-- grain: one row per run that posted entries of the period, as far as the list of runs has it
-- keys:  run_id
-- input: job_run by :runs (never its clock or its status: they are of the run, not of the month)
SELECT run_id, job_name, from_date, to_date, attempt, code_version
  FROM job_run
 WHERE run_id IN (:runs)

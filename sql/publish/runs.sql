-- grain: one row per run that posted entries of the period, oldest dates first
-- keys:  run_id
-- input: ledger_entry by :period, job_run (never its clock or its status: they are of the run, not of the month)
SELECT e.run_id, r.job_name, r.from_date, r.to_date, r.attempt, r.code_version, e.line_count
  FROM (SELECT SQL_BIG_RESULT run_id, COUNT(*) AS line_count, MIN(posted_on) AS posted_on
          FROM ledger_entry
         WHERE period = :period
         GROUP BY run_id) AS e
  LEFT JOIN job_run r ON r.run_id = e.run_id
 ORDER BY e.posted_on, e.run_id

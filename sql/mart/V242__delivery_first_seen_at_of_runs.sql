-- grain: facts of tickets that were seen first by a run that is still known, with its beginning
-- keys:  ticket_key, fact
-- input: delivery_first_seen, job_run
UPDATE delivery_first_seen f
JOIN job_run r ON r.run_id = f.first_run
SET f.first_at = r.started_at
WHERE f.first_at IS NULL;

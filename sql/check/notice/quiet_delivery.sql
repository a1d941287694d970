-- grain: one line for people per table of commits or tickets that is far quieter in the last 7 days of the run than it usually is
-- keys:  none
-- input: delivery_commit, delivery_transition, job_run; usual is what a week had at least of three running, of the five before: work
--        that does not arrive lowers every score, and looks like people who do nothing. UTC days
WITH changes AS (
    SELECT 'commit' AS part, DATE(c.committed_at) AS day, COUNT(*) AS changes
    FROM delivery_commit c
    JOIN job_run r ON c.committed_at >= r.to_date - INTERVAL 41 DAY AND c.committed_at < r.to_date + INTERVAL 1 DAY
    WHERE r.run_id = :runId
    GROUP BY DATE(c.committed_at)
    UNION ALL
    SELECT 'ticket_transition', DATE(t.changed_at), COUNT(*)
    FROM delivery_transition t
    JOIN job_run r ON t.changed_at >= r.to_date - INTERVAL 41 DAY AND t.changed_at < r.to_date + INTERVAL 1 DAY
    WHERE r.run_id = :runId
    GROUP BY DATE(t.changed_at)
), weeks AS (
    SELECT c.part, r.to_date,
        SUM(CASE WHEN DATEDIFF(r.to_date, c.day) DIV 7 = 0 THEN c.changes ELSE 0 END) AS changes,
        SUM(CASE WHEN DATEDIFF(r.to_date, c.day) DIV 7 = 1 THEN c.changes ELSE 0 END) AS week_1,
        SUM(CASE WHEN DATEDIFF(r.to_date, c.day) DIV 7 = 2 THEN c.changes ELSE 0 END) AS week_2,
        SUM(CASE WHEN DATEDIFF(r.to_date, c.day) DIV 7 = 3 THEN c.changes ELSE 0 END) AS week_3,
        SUM(CASE WHEN DATEDIFF(r.to_date, c.day) DIV 7 = 4 THEN c.changes ELSE 0 END) AS week_4,
        SUM(CASE WHEN DATEDIFF(r.to_date, c.day) DIV 7 = 5 THEN c.changes ELSE 0 END) AS week_5,
        MAX(c.day) AS newest
    FROM changes c
    JOIN job_run r ON r.run_id = :runId
    GROUP BY c.part, r.to_date
), usual AS (
    SELECT part, to_date, changes, newest,
        GREATEST(LEAST(week_1, week_2, week_3), LEAST(week_2, week_3, week_4), LEAST(week_3, week_4, week_5)) AS least
    FROM weeks
)
SELECT CONCAT(
    'QUIET: ', part, ' has ', changes, ' rows of the 7 days up to ', to_date, ', the newest of ', newest, '; a week had ', least,
    ' or more, three running. If these were no holidays, an export stands still: ask whoever owns the source, for work that does not',
    ' arrive lowers scores') AS line
FROM usual
WHERE least >= 20 AND changes * 5 < least
ORDER BY part

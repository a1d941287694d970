-- grain: one line for people per night that this run counts first and tool that is far quieter than it usually is on that weekday
-- keys:  none
-- input: usage_daily, job_run; the last 7 days of the run behind what earlier runs counted up to. Usual is what a tool had at least
--        on that weekday in three weeks running, of the five weeks before: so a tool that stays quiet is told of for three weeks
WITH nights AS (
    SELECT r.to_date - INTERVAL n.days_ago DAY AS day
    FROM job_run r
    JOIN (
        SELECT 0 AS days_ago UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4
        UNION ALL SELECT 5 UNION ALL SELECT 6
    ) n
    WHERE r.run_id = :runId
        AND (n.days_ago = 0 OR r.to_date - INTERVAL n.days_ago DAY > (
            SELECT COALESCE(MAX(b.to_date), '1000-01-01')
            FROM job_run b
            WHERE b.status = 'COMPLETED' AND b.job_name <> 'close' AND b.to_date < r.to_date
        ))
), weeks AS (
    SELECT n.day, d.tool, w.weeks_ago, SUM(d.requests) AS requests
    FROM nights n
    JOIN (
        SELECT 0 AS weeks_ago UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4
        UNION ALL SELECT 5
    ) w
    JOIN usage_daily d ON d.accounting_day = n.day - INTERVAL 7 * w.weeks_ago DAY
    GROUP BY n.day, d.tool, w.weeks_ago
), tools AS (
    SELECT day, tool,
        SUM(CASE WHEN weeks_ago = 0 THEN requests ELSE 0 END) AS requests,
        SUM(CASE WHEN weeks_ago = 1 THEN requests ELSE 0 END) AS week_1,
        SUM(CASE WHEN weeks_ago = 2 THEN requests ELSE 0 END) AS week_2,
        SUM(CASE WHEN weeks_ago = 3 THEN requests ELSE 0 END) AS week_3,
        SUM(CASE WHEN weeks_ago = 4 THEN requests ELSE 0 END) AS week_4,
        SUM(CASE WHEN weeks_ago = 5 THEN requests ELSE 0 END) AS week_5
    FROM weeks
    GROUP BY day, tool
), usual AS (
    SELECT day, tool, requests,
        GREATEST(LEAST(week_1, week_2, week_3), LEAST(week_2, week_3, week_4), LEAST(week_3, week_4, week_5)) AS least
    FROM tools
)
SELECT CONCAT(
    'QUIET: ', tool, ' has ', requests, ' requests on ', day, '; on that weekday it had ', least, ' or more in three weeks running.',
    ' If it was no holiday, an export is missing: ask whoever owns the source; the day is counted again when its rows come') AS line
FROM usual
WHERE least >= 20 AND requests * 5 < least
ORDER BY day, tool

-- grain: one line for people per night that this run counts first on which all tools together, or a large one, lack over a third
-- keys:  none
-- input: usage_daily, job_run; the last 7 days of the run behind what earlier runs counted up to, against the mean of that weekday of
--        the three weeks before. Small tools vary by as much from week to week: of one tool only where each week has 2000 requests,
--        of all where each has 200. What lacks four fifths is told by quiet_tools
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
    JOIN (SELECT 0 AS weeks_ago UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) w
    JOIN usage_daily d ON d.accounting_day = n.day - INTERVAL 7 * w.weeks_ago DAY
    GROUP BY n.day, d.tool, w.weeks_ago
), parts AS (
    SELECT day, tool AS part, 2000 AS enough, weeks_ago, requests FROM weeks
    UNION ALL
    SELECT day, 'usage_event', 200, weeks_ago, SUM(requests) FROM weeks GROUP BY day, weeks_ago
), figures AS (
    SELECT day, part, enough,
        SUM(CASE WHEN weeks_ago = 0 THEN requests ELSE 0 END) AS requests,
        SUM(CASE WHEN weeks_ago > 0 THEN requests ELSE 0 END) AS before_requests,
        MIN(CASE WHEN weeks_ago > 0 THEN requests END) AS least,
        SUM(CASE WHEN weeks_ago > 0 THEN 1 ELSE 0 END) AS known_weeks
    FROM parts
    GROUP BY day, part, enough
)
SELECT CONCAT(
    'QUIET: ', part, ' has ', requests, ' requests on ', day, '; on that weekday of the three weeks before it had ',
    ROUND(before_requests / 3), ' on the mean. If it was no holiday, part of an export is missing: ask whoever owns the source; the',
    ' day is counted again when its rows come') AS line
FROM figures
WHERE known_weeks = 3 AND least >= enough AND requests * 300 < before_requests * 65 AND requests * 5 >= least
ORDER BY day, part

-- grain: one line for people per tool that is far quieter on the last day of the run than on that weekday of each of the three weeks before
-- keys:  none
-- input: usage_daily, job_run; less than a fifth of what it had at least, where that is 20 requests or more
WITH weeks AS (
    SELECT r.to_date AS day, d.tool, DATEDIFF(r.to_date, d.accounting_day) DIV 7 AS weeks_ago, SUM(d.requests) AS requests
    FROM job_run r
    JOIN usage_daily d
        ON d.accounting_day IN (
            r.to_date, r.to_date - INTERVAL 7 DAY, r.to_date - INTERVAL 14 DAY, r.to_date - INTERVAL 21 DAY
        )
    WHERE r.run_id = :runId
    GROUP BY r.to_date, d.tool, DATEDIFF(r.to_date, d.accounting_day) DIV 7
), tools AS (
    SELECT day, tool,
        COALESCE(MAX(CASE WHEN weeks_ago = 0 THEN requests END), 0) AS requests,
        MIN(CASE WHEN weeks_ago > 0 THEN requests END) AS least,
        COUNT(CASE WHEN weeks_ago > 0 THEN 1 END) AS known_weeks
    FROM weeks
    GROUP BY day, tool
)
SELECT CONCAT(
    'QUIET: ', tool, ' has ', requests, ' requests on ', day, '; on that weekday of the three weeks before it had ', least,
    ' or more. If it was no holiday, an export is missing: ask whoever owns the source; the day is counted again when its rows come') AS line
FROM tools
WHERE known_weeks = 3 AND least >= 20 AND requests * 5 < least
ORDER BY tool

-- grain: one row per collected UTC day, tool and account whose credits in order of time are not those of the day; no row: the control holds
-- keys:  what
-- input: credit_use, usage_daily; a tool that had no plan when the day was collected has no rows in credit_use
SELECT
    CONCAT_WS(' ', usage_day, tool, account) AS what,
    CONCAT('in order of time: ', SUM(in_time), ' credits; daily: ', SUM(daily)) AS finding
FROM (
    SELECT c.usage_day, c.tool, c.account, c.credits AS in_time, CAST(0 AS DECIMAL(24, 8)) AS daily
    FROM credit_use c
    JOIN run_work w ON w.work_date = c.usage_day AND w.run_id = :runId AND w.step_name = 'collect'
    UNION ALL
    SELECT u.usage_day, u.tool, u.account, CAST(0 AS DECIMAL(24, 8)), u.credits
    FROM usage_daily u
    JOIN run_work w ON w.work_date = u.usage_day AND w.run_id = :runId AND w.step_name = 'collect'
    WHERE u.billed_by = 'credits'
        AND EXISTS (SELECT 1 FROM credit_use c WHERE c.usage_day = u.usage_day AND c.tool = u.tool)
) both_sides
GROUP BY usage_day, tool, account
HAVING SUM(in_time) <> SUM(daily)
ORDER BY usage_day, tool, account

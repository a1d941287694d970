-- grain: one row per person, tool and account with use
-- keys:  person_id, tool, account
-- input: usage_gap of UTC days from :firstDay to before :endDay, usage_rollup of one day more at either end, owners.sql. The longest
--        rest of a day is within it, or reaches into it from the last request before or to the first behind; where the account has
--        none on the day beside it, or nothing is known of that day, it rested
WITH owner AS (
${owners}
), span AS (
    SELECT usage_day, tool, account, MIN(first_at) AS first_at, MAX(last_at) AS last_at
    FROM usage_rollup
    WHERE usage_day >= :firstDay - INTERVAL 1 DAY AND usage_day < :endDay + INTERVAL 1 DAY
    GROUP BY usage_day, tool, account
), beside AS (
    SELECT usage_day, tool, account,
        TIMESTAMPDIFF(SECOND, LAG(last_at) OVER (PARTITION BY tool, account ORDER BY usage_day), first_at) AS rest_before,
        TIMESTAMPDIFF(SECOND, last_at, LEAD(first_at) OVER (PARTITION BY tool, account ORDER BY usage_day)) AS rest_behind
    FROM span
)
SELECT o.person_id, g.tool, g.account, COUNT(*) AS days,
    SUM(GREATEST(g.longest_gap_seconds, COALESCE(b.rest_before, 86400), COALESCE(b.rest_behind, 86400)) < :restSeconds) AS restless_days
FROM usage_gap g
JOIN owner o ON o.usage_day = g.usage_day AND o.tool = g.tool AND o.account = g.account
LEFT JOIN beside b ON b.usage_day = g.usage_day AND b.tool = g.tool AND b.account = g.account
WHERE g.usage_day >= :firstDay AND g.usage_day < :endDay
GROUP BY o.person_id, g.tool, g.account
ORDER BY o.person_id, g.tool, g.account

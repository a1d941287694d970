-- grain: one row per UTC usage day, tool and account whose use that day is of exactly one person
-- keys:  usage_day, tool, account
-- input: usage_daily, usage_cost around the days from :firstDay to before :endDay; what several people share is nobody's pattern
SELECT d.usage_day, d.tool, d.account, MIN(c.person_id) AS person_id
FROM (
    SELECT DISTINCT usage_day, accounting_day, tool, account
    FROM usage_daily
    WHERE usage_day >= :firstDay AND usage_day < :endDay
) d
JOIN (
    SELECT DISTINCT accounting_day, tool, account, person_id
    FROM usage_cost
    WHERE accounting_day >= :firstDay - INTERVAL 1 DAY AND accounting_day < :endDay + INTERVAL 1 DAY
) c ON c.accounting_day = d.accounting_day AND c.tool = d.tool AND c.account = d.account
GROUP BY d.usage_day, d.tool, d.account
HAVING COUNT(DISTINCT c.person_id) = 1 AND MIN(c.person_id) NOT IN ('UNIDENTIFIED', 'SHARED')

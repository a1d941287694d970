-- grain: one row per person, repository and branch with sessions
-- keys:  person_id, repository, branch
-- input: usage_rollup, usage_cost of accounting days from :firstDay to before :endDay; use without a branch is left out
WITH owner AS (
    SELECT DISTINCT accounting_day, tool, account, person_id
    FROM usage_cost
    WHERE accounting_day >= :firstDay AND accounting_day < :endDay AND person_id NOT IN ('UNIDENTIFIED', 'SHARED')
)
SELECT o.person_id, r.repository, r.branch, SUM(r.requests) AS requests
FROM usage_rollup r
JOIN owner o ON o.accounting_day = r.accounting_day AND o.tool = r.tool AND o.account = r.account
WHERE r.usage_day >= :firstDay - INTERVAL 1 DAY AND r.usage_day < :endDay + INTERVAL 1 DAY AND r.branch <> ''
GROUP BY o.person_id, r.repository, r.branch
ORDER BY o.person_id, r.repository, r.branch

-- grain: one row per person, repository, branch, tool, provider, model and billing
-- keys:  the columns before requests
-- input: usage_rollup, usage_cost of accounting days from :firstDay to before :endDay
WITH owner AS (
    SELECT DISTINCT accounting_day, tool, account, person_id
    FROM usage_cost
    WHERE accounting_day >= :firstDay AND accounting_day < :endDay AND person_id NOT IN ('UNIDENTIFIED', 'SHARED')
)
SELECT o.person_id, r.repository, r.branch, r.tool, r.provider, r.model, r.billed_by,
    MAX(r.usage_day) AS usage_day,
    SUM(r.requests) AS requests,
    SUM(r.input_tokens) AS input_tokens,
    SUM(r.output_tokens) AS output_tokens,
    SUM(r.cache_read_tokens) AS cache_read_tokens,
    SUM(r.cache_write_5m_tokens) AS cache_write_5m_tokens,
    SUM(r.cache_write_1h_tokens) AS cache_write_1h_tokens,
    SUM(r.credits) AS credits
FROM usage_rollup r
JOIN owner o ON o.accounting_day = r.accounting_day AND o.tool = r.tool AND o.account = r.account
WHERE r.usage_day >= :firstDay - INTERVAL 1 DAY AND r.usage_day < :endDay + INTERVAL 1 DAY
GROUP BY o.person_id, r.repository, r.branch, r.tool, r.provider, r.model, r.billed_by
ORDER BY o.person_id, r.repository, r.branch, r.tool, r.provider, r.model, r.billed_by

-- grain: one row per booked accounting day whose usage and usage_cost differ; no row: the control holds
-- keys:  what
-- input: usage_daily, usage_cost, of the days that this run booked
WITH daily AS (
    SELECT
        accounting_day, SUM(requests) AS requests,
        SUM(input_tokens + output_tokens + cache_read_tokens + cache_write_5m_tokens + cache_write_1h_tokens) AS tokens
    FROM usage_daily
    WHERE accounting_day IN (SELECT work_date FROM run_work WHERE run_id = :runId AND step_name = 'ledger')
    GROUP BY accounting_day
), costed AS (
    SELECT
        accounting_day, SUM(requests) AS requests,
        SUM(input_tokens + output_tokens + cache_read_tokens + cache_write_tokens) AS tokens
    FROM usage_cost
    WHERE accounting_day IN (SELECT work_date FROM run_work WHERE run_id = :runId AND step_name = 'ledger')
    GROUP BY accounting_day
)
SELECT
    CAST(w.work_date AS CHAR) AS what,
    CONCAT('used: ', COALESCE(d.requests, 0), ' requests, ', COALESCE(d.tokens, 0), ' tokens; costed: ',
        COALESCE(c.requests, 0), ', ', COALESCE(c.tokens, 0)) AS finding
FROM run_work w
LEFT JOIN daily d ON d.accounting_day = w.work_date
LEFT JOIN costed c ON c.accounting_day = w.work_date
WHERE w.run_id = :runId
    AND w.step_name = 'ledger'
    AND (COALESCE(d.requests, 0) <> COALESCE(c.requests, 0) OR COALESCE(d.tokens, 0) <> COALESCE(c.tokens, 0))

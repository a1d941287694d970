-- grain: one row per session, model and place of work of a person on a day
-- keys:  the columns before requests
-- input: usage_rollup (sessions are kept for a while only), usage_cost (whose accounts they are)
SELECT
    s.tool, s.account, s.session_id, s.provider, s.model, s.repository, s.branch, s.ticket_key,
    SUM(s.requests) AS requests,
    SUM(s.input_tokens) AS tokens_in,
    SUM(s.output_tokens) AS tokens_out,
    SUM(s.cache_read_tokens) AS tokens_cache_read,
    SUM(s.cache_write_5m_tokens + s.cache_write_1h_tokens) AS tokens_cache_write,
    SUM(s.credits) AS credits,
    MIN(s.first_at) AS first_at,
    MAX(s.last_at) AS last_at
FROM usage_rollup s
JOIN (
    SELECT DISTINCT tool, account
    FROM usage_cost
    WHERE accounting_day = :day AND person_id = :personId
) a ON a.tool = s.tool AND a.account = s.account
WHERE s.accounting_day = :day AND s.usage_day BETWEEN :firstUsageDay AND :lastUsageDay
GROUP BY s.tool, s.account, s.session_id, s.provider, s.model, s.repository, s.branch, s.ticket_key
ORDER BY first_at, s.tool, s.account, s.session_id, s.model, s.repository, s.branch, s.ticket_key

-- grain: one row per row of usage_rollup of an accounting day, with the beginning and the end of its session
-- keys:  usage_day, line_no
-- input: usage_rollup of the UTC days that the day lies on, and of the days around them, where sessions begin or end
SELECT
    r.usage_day, r.line_no, r.tool, r.provider, r.model, r.account, r.repository, r.branch, r.ticket_key, r.service_tier,
    r.context_over, r.billed_by, r.requests, r.input_tokens, r.output_tokens, r.cache_read_tokens, r.cache_write_5m_tokens,
    r.cache_write_1h_tokens, r.reasoning_tokens, r.credits,
    CASE WHEN r.session_id = '' THEN r.first_at ELSE s.first_at END AS session_from,
    CASE WHEN r.session_id = '' THEN r.last_at ELSE s.last_at END AS session_to
FROM usage_rollup r
LEFT JOIN (
    SELECT tool, account, session_id, MIN(first_at) AS first_at, MAX(last_at) AS last_at
    FROM usage_rollup
    WHERE usage_day BETWEEN :dayBefore AND :dayAfter
    GROUP BY tool, account, session_id
) s ON s.tool = r.tool AND s.account = r.account AND s.session_id = r.session_id
WHERE r.usage_day BETWEEN :firstDay AND :lastDay AND r.accounting_day = :accountingDay
ORDER BY r.usage_day, r.line_no

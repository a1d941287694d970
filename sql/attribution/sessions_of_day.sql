-- grain: one row per row of usage_rollup of an accounting day
-- keys:  usage_day, line_no
-- input: usage_rollup of the UTC days that the day lies on; bucket by bucket, so that one at a time has to be held
SELECT
    MOD(CRC32(account), 16) AS bucket,
    usage_day, tool, provider, model, account, session_id, repository, branch, ticket_key, service_tier,
    context_over, billed_by, requests, input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens,
    cache_write_1h_tokens, reasoning_tokens, credits, first_at, last_at
FROM usage_rollup
WHERE usage_day BETWEEN :firstDay AND :lastDay AND accounting_day = :accountingDay
ORDER BY bucket, usage_day, line_no

-- grain: one row per row of usage_attribution of an accounting day
-- keys:  bucket, line_no
-- input: usage_attribution; tokens of days that were attributed before kinds were kept apart are all taken for input
SELECT bucket, person_id, tool, repository, ticket_key, rule_name, currency, requests, credits, amount,
    COALESCE(tokens_in, tokens) AS tokens_in, COALESCE(tokens_out, 0) AS tokens_out,
    COALESCE(tokens_cache_read, 0) AS tokens_cache_read, COALESCE(tokens_cache_write, 0) AS tokens_cache_write
FROM usage_attribution
WHERE accounting_day = :accountingDay
ORDER BY bucket, line_no

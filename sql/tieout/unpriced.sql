-- grain: one row per provider and model with use in the period that has no price
-- keys:  provider, model
-- input: usage_cost by accounting day from :firstDay to :lastDay
SELECT
    provider, model,
    SUM(requests) AS requests,
    SUM(input_tokens + output_tokens + cache_read_tokens + cache_write_tokens) AS tokens
FROM usage_cost
WHERE accounting_day BETWEEN :firstDay AND :lastDay AND NOT priced
GROUP BY provider, model
ORDER BY provider, model

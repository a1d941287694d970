-- grain: one row per tool, account, provider, model, billing and prompt that the account sent at least 20 times on one UTC usage day
-- keys:  the columns before requests
-- input: usage_counted.sql (requests that count); requests without a prompt_hash are left out
-- Standard SQL, the same text for every engine. One task of an agent sends its prompt with every step, so prompts that repeat a few
-- times are most of all use; a loop repeats by the hundred. The hash of the source leaves it only keyed again (see PseudonymSecret).
WITH request AS (
    SELECT
        tool, account, provider, model, billed_by, prompt_hash, input_tokens, output_tokens, cache_read_tokens,
        cache_write_5m_tokens, cache_write_1h_tokens, credits
    FROM (
${counted}
    ) counted_request
    WHERE prompt_hash <> ''
), repeated AS (
    SELECT tool, account, prompt_hash
    FROM request
    GROUP BY tool, account, prompt_hash
    HAVING COUNT(*) >= 20
)
SELECT
    q.tool, q.account, q.provider, q.model, q.billed_by, q.prompt_hash,
    COUNT(*) AS requests,
    SUM(q.input_tokens) AS input_tokens,
    SUM(q.output_tokens) AS output_tokens,
    SUM(q.cache_read_tokens) AS cache_read_tokens,
    SUM(q.cache_write_5m_tokens) AS cache_write_5m_tokens,
    SUM(q.cache_write_1h_tokens) AS cache_write_1h_tokens,
    COALESCE(SUM(q.credits), 0) AS credits
FROM request q
JOIN repeated r ON r.tool = q.tool AND r.account = q.account AND r.prompt_hash = q.prompt_hash
GROUP BY q.tool, q.account, q.provider, q.model, q.billed_by, q.prompt_hash
ORDER BY q.tool, q.account, q.provider, q.model, q.billed_by, q.prompt_hash

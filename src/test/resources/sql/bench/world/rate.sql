-- grain: the contract's table rate: eleven models by tokens, four of which change their price, and a credit
-- keys:  provider, model_id, date_from
-- input: variable change_day; prices are made up, USD per million tokens or per credit
WITH price AS (
    SELECT *
    FROM (VALUES
        ('anthropic', 'claude-haiku-4-5', FALSE, 1.0, 5.0, 0.1, 1.25, 2.0, NULL),
        ('anthropic', 'claude-sonnet-4-5', FALSE, 3.0, 15.0, 0.3, 3.75, 6.0, 200000),
        ('anthropic', 'claude-sonnet-5', TRUE, 2.0, 10.0, 0.2, 2.5, 4.0, NULL),
        ('anthropic', 'claude-opus-4-8', FALSE, 5.0, 25.0, 0.5, 6.25, 10.0, NULL),
        ('anthropic', 'claude-opus-5', TRUE, 5.5, 27.5, 0.55, 6.875, 11.0, 200000),
        ('openai', 'gpt-5.3-codex', FALSE, 1.75, 14.0, 0.175, NULL, NULL, NULL),
        ('openai', 'gpt-5.4-mini', FALSE, 0.75, 4.5, NULL, NULL, NULL, NULL),
        ('openai', 'gpt-5.5', FALSE, 5.0, 30.0, 0.5, NULL, NULL, 272000),
        ('openai', 'gpt-5.6-sol', TRUE, 4.8, 28.0, 0.48, 6.0, NULL, 272000),
        ('google', 'gemini-3.1-pro', TRUE, 2.0, 12.0, 0.2, NULL, NULL, 200000),
        ('google', 'gemini-3.5-flash', FALSE, 0.6, 3.5, 0.06, NULL, NULL, NULL)
    ) AS p(provider, model_id, changes, input, output, cache_read, write_5m, write_1h, threshold)
), dated AS (
    SELECT *, DATE '2025-01-01' AS date_from, CASE WHEN changes THEN getvariable('change_day') END AS date_to, 1.0 AS factor
    FROM price
    UNION ALL
    SELECT *, getvariable('change_day'), NULL, 0.8 FROM price WHERE changes
)
SELECT provider, model_id, date_from, date_to, 'USD' AS currency, '1M_tokens' AS unit,
    CAST(input * factor AS DECIMAL(12, 4)) AS input, CAST(output * factor AS DECIMAL(12, 4)) AS output,
    CAST(cache_read * factor AS DECIMAL(12, 4)) AS cache_read, CAST(write_5m * factor AS DECIMAL(12, 4)) AS cache_write_5m,
    CAST(write_1h * factor AS DECIMAL(12, 4)) AS cache_write_1h,
    CAST(threshold AS BIGINT) AS long_context_threshold,
    CAST(CASE WHEN threshold > 0 THEN input * factor * 2 END AS DECIMAL(12, 4)) AS long_input,
    CAST(CASE WHEN threshold > 0 THEN output * factor * 1.5 END AS DECIMAL(12, 4)) AS long_output,
    CAST(CASE WHEN threshold > 0 THEN cache_read * factor * 2 END AS DECIMAL(12, 4)) AS long_cache_read,
    CAST(NULL AS DECIMAL(12, 4)) AS long_cache_write_5m, CAST(NULL AS DECIMAL(12, 4)) AS long_cache_write_1h,
    CAST(0.5 AS DECIMAL(8, 4)) AS batch_discount, CAST(0.5 AS DECIMAL(8, 4)) AS flex_multiplier,
    CAST(2.0 AS DECIMAL(8, 4)) AS priority_multiplier, CAST(NULL AS DECIMAL(12, 4)) AS credit_price,
    'made up' AS source
FROM dated
UNION ALL
SELECT 'github-copilot', 'ai-credit', DATE '2025-01-01', NULL, 'USD', 'credit', NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0.01, 'made up'
ORDER BY provider, model_id, date_from

-- Grain: provider, alias: each token model under its id with a date suffix, and one "latest" name.
-- Inputs: sample_rate_price, sample_clock.
CREATE TABLE world.model_alias AS
SELECT DISTINCT provider,
    model_id || CASE provider WHEN 'openai' THEN strftime(first_day - 250, '-%Y-%m-%d') ELSE strftime(first_day - 250,
        '-%Y%m%d') END AS alias,
    model_id, 'tokenyield sample' AS source
FROM sample_rate_price CROSS JOIN sample_clock
WHERE credit_price IS NULL
UNION ALL
SELECT 'anthropic', 'claude-sonnet-latest', 'claude-sonnet-5', 'tokenyield sample'
ORDER BY provider, alias;

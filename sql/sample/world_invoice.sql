-- Grain: provider, period, currency, line_description: the contract's invoices: the month's priced usage, rounded to
-- cents, and whole seat fees.
-- Named differences stand beside it: usage outside the card, google 1.7 % higher, a credit note, a fee in another
-- currency, these two in the first month.
-- Inputs: answer_cost, world.seat, sample_month.
CREATE TABLE world.invoice AS
WITH used AS (
    SELECT provider, strftime(service_date, '%Y-%m') AS period,
        SUM(amount) FILTER (priced) AS amount,
        SUM(tokens_in + tokens_out + tokens_cache_read + tokens_cache_write) FILTER (NOT priced) AS unpriced_tokens
    FROM answer_cost GROUP BY ALL
), seats AS (
    SELECT provider, period, currency, SUM(monthly_fee) AS amount
    FROM world.seat JOIN sample_month ON valid_from < next_start AND (valid_to IS NULL OR valid_to > month_start)
    GROUP BY ALL
), line AS (
    SELECT provider, period, 'USD' AS currency,
        CAST((amount * CASE provider WHEN 'google' THEN 1017
            ELSE 1000 END + 500000000000000) // 1000000000000000 AS DECIMAL(18, 0))
            * CAST(0.01 AS DECIMAL(2, 2)) AS amount,
        CASE WHEN provider IN ('github-copilot', 'kiro') THEN 'credits' ELSE 'API usage' END AS line_description
    FROM used WHERE amount > 0
    UNION ALL
    SELECT provider, period, 'USD', CAST((unpriced_tokens * 3 + 5000) // 10000 AS DECIMAL(18,
        0)) * CAST(0.01 AS DECIMAL(2, 2)),
        'usage of models outside the rate card'
    FROM used WHERE unpriced_tokens >= 5000
    UNION ALL
    SELECT provider, period, currency, amount, 'seats' FROM seats
    UNION ALL
    SELECT 'openai', min(period), 'USD', -250.00, 'credit note' FROM sample_month
    UNION ALL
    SELECT 'anthropic', min(period), 'EUR', 119.00, 'support fee, other currency' FROM sample_month
)
SELECT provider, period, currency, CAST(amount AS DECIMAL(18, 2)) AS amount, line_description
FROM line
ORDER BY provider, period, line_description, currency;

-- grain: one row per provider, month and currency of usage that was priced or invoiced
-- keys:  provider, period, currency
-- input: usage_row, invoice (its lines of usage and of credits), dirty_labels (differences put there on purpose, in per cent)
WITH ours AS (
    SELECT provider, strftime(usage_day, '%Y-%m') AS period, currency, sum(amount) AS amount
    FROM usage_row
    WHERE verdict = 'counted' AND amount IS NOT NULL
    GROUP BY ALL
),
billed AS (
    SELECT provider, period, currency, sum(amount::DECIMAL(20, 4)) AS amount
    FROM invoice
    WHERE line_description IN ('API usage', 'credits')
    GROUP BY ALL
),
planted AS (
    SELECT split_part(key, '/', 1) AS provider, split_part(key, '/', 2) AS period,
        regexp_extract(expected_handling, '([+-][0-9.]+) %', 1)::DECIMAL(9, 4) AS per_cent
    FROM dirty_labels
    WHERE kind = 'invoice_unexplained_difference'
)
SELECT
    coalesce(o.provider, b.provider) AS provider, coalesce(o.period, b.period) AS period,
    coalesce(o.currency, b.currency) AS currency, coalesce(o.amount, 0) AS exact, b.amount AS billed,
    coalesce(p.per_cent, 0) AS per_cent
FROM ours o
FULL JOIN billed b ON b.provider = o.provider AND b.period = o.period AND b.currency = o.currency
LEFT JOIN planted p ON p.provider = coalesce(o.provider, b.provider) AND p.period = coalesce(o.period, b.period)
ORDER BY ALL;

-- grain: the contract's table invoice: a line per provider; made up, so no month closes on it
-- keys:  provider, period
-- input: bench_model; variable first_day
SELECT provider, strftime(getvariable('first_day'), '%Y-%m') AS period, 'USD' AS currency,
    CAST(100000 AS DECIMAL(18, 2)) AS amount, 'API usage' AS line_description
FROM (SELECT DISTINCT provider FROM bench_model)
ORDER BY provider

-- Grain: rate_day, currency, base_currency: the contract's exchange rates: EUR on every day of the window's months. Its
-- draws have negative numbers, so that they share no key with the others.
-- Inputs: sample_month, macros.
CREATE TABLE world.fx_rate AS
SELECT CAST(day AS DATE) AS rate_day, 'EUR' AS currency, 'USD' AS base_currency,
    CAST(1.1000 + pick(-1 - date_diff('day', DATE '2000-01-01', CAST(day AS DATE)), 20, 800)
        * CAST(0.0001 AS DECIMAL(4, 4)) AS DECIMAL(12, 4)) AS rate
FROM sample_month
CROSS JOIN generate_series(CAST(month_start AS TIMESTAMP), CAST(next_start - 1 AS TIMESTAMP), INTERVAL 1 DAY)
    AS days(day)
ORDER BY rate_day;

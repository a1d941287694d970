-- grain: one row per provider, month and currency with seats
-- keys:  provider, period, currency
-- input: seat_day, invoice; billed is null where no line says seats
SELECT
    coalesce(s.provider, i.provider) AS provider, coalesce(s.period, i.period) AS period,
    coalesce(s.currency, i.currency) AS currency, s.amount, i.billed
FROM (
    SELECT provider, strftime(seat_day, '%Y-%m') AS period, currency, sum(amount) AS amount
    FROM seat_day
    GROUP BY ALL
) s
FULL JOIN (
    SELECT provider, period, currency, sum(decimal_of(amount)) AS billed
    FROM invoice
    WHERE line_description = 'seats'
    GROUP BY ALL
) i ON i.provider = s.provider AND i.period = s.period AND i.currency = s.currency
ORDER BY ALL;

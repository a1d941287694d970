-- grain: one row per currency of the rate card other than the US dollar that constant_fx_rate has not, and has an exchange rate
-- keys:  currency
-- input: ref_rate and ref_fx_rate as known now: on the first day on which both the currency and the dollar have a rate to one base
--        currency, what one unit of each is worth in it
WITH quote AS (
    SELECT rate_day, currency, base_currency, rate FROM ref_fx_rate WHERE known_to IS NULL
    UNION
    SELECT rate_day, base_currency, base_currency, 1 FROM ref_fx_rate WHERE known_to IS NULL
), ranked AS (
    SELECT q.currency, q.rate_day, q.rate AS unit_rate, d.rate AS usd_rate,
        ROW_NUMBER() OVER (PARTITION BY q.currency ORDER BY q.rate_day, q.base_currency) AS place
    FROM quote q
    JOIN quote d ON d.rate_day = q.rate_day AND d.base_currency = q.base_currency AND d.currency = 'USD'
    WHERE q.currency <> 'USD'
)
SELECT r.currency, r.rate_day, r.unit_rate, r.usd_rate
FROM ranked r
LEFT JOIN constant_fx_rate c ON c.currency = r.currency
WHERE r.place = 1 AND c.currency IS NULL
    AND r.currency IN (SELECT p.currency FROM ref_rate p)
ORDER BY r.currency

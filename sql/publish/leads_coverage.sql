-- grain: one row: how complete the month :period is, of the company
-- keys:  none
-- input: usage_cost and source_day of accounting days from :first_day to before :next_month, tie_out, tie_out_variance. Amounts of several
--        currencies are added at constant rates (constant_fx_rate); where one of them has none, nobody can say
WITH uses AS (
    SELECT currency, SUM(requests) AS requests,
        SUM(CASE WHEN priced THEN requests ELSE 0 END) AS priced_requests,
        SUM(amount) AS cost,
        SUM(CASE WHEN person_id <> 'UNIDENTIFIED' THEN amount ELSE 0 END) AS identified_cost
    FROM usage_cost
    WHERE accounting_day >= :first_day AND accounting_day < :next_month
    GROUP BY currency
), counts AS (
    SELECT SUM(requests) AS requests, SUM(priced_requests) AS priced_requests
    FROM uses
), costs AS (
    SELECT COUNT(*) AS currencies,
        SUM(CASE WHEN u.currency <> 'USD' AND f.currency IS NULL THEN 1 ELSE 0 END) AS without_rate,
        SUM(u.cost) AS cost,
        SUM(u.identified_cost) AS identified_cost,
        SUM(u.cost * COALESCE(f.usd_per_unit, 1)) AS cost_usd,
        SUM(u.identified_cost * COALESCE(f.usd_per_unit, 1)) AS identified_cost_usd
    FROM uses u
    LEFT JOIN constant_fx_rate f ON f.currency = u.currency
    WHERE u.cost <> 0
), bills AS (
    SELECT currency, SUM(invoiced) AS invoiced, SUM(difference) AS difference
    FROM (
        SELECT currency, ABS(invoiced) AS invoiced, 0 AS difference
        FROM tie_out
        WHERE period = :period AND invoice_lines > 0
        UNION ALL
        SELECT currency, 0, ABS(amount)
        FROM tie_out_variance
        WHERE period = :period AND variance = 'unexplained'
    ) parts
    GROUP BY currency
), tied AS (
    SELECT COUNT(*) AS currencies,
        SUM(CASE WHEN b.currency <> 'USD' AND f.currency IS NULL THEN 1 ELSE 0 END) AS without_rate,
        SUM(b.invoiced) AS invoiced,
        SUM(b.difference) AS difference,
        SUM(b.invoiced * COALESCE(f.usd_per_unit, 1)) AS invoiced_usd,
        SUM(b.difference * COALESCE(f.usd_per_unit, 1)) AS difference_usd
    FROM bills b
    LEFT JOIN constant_fx_rate f ON f.currency = b.currency
), fresh AS (
    SELECT MAX(newest_ingested_at) AS as_of
    FROM source_day
    WHERE usage_day >= :first_day AND usage_day < :next_month
)
SELECT f.as_of,
    CAST(n.priced_requests AS DECIMAL(38, 18)) / NULLIF(n.requests, 0) AS priced_share,
    CASE
        WHEN c.currencies = 1 THEN CAST(c.identified_cost AS DECIMAL(38, 18)) / NULLIF(c.cost, 0)
        WHEN c.without_rate = 0 THEN CAST(c.identified_cost_usd AS DECIMAL(38, 18)) / NULLIF(c.cost_usd, 0)
    END AS identified_share,
    CASE
        WHEN t.currencies = 1 THEN GREATEST(0, 1 - CAST(t.difference AS DECIMAL(38, 18)) / NULLIF(t.invoiced, 0))
        WHEN t.without_rate = 0 THEN GREATEST(0, 1 - CAST(t.difference_usd AS DECIMAL(38, 18)) / NULLIF(t.invoiced_usd, 0))
    END AS tied_out_share
FROM counts n
CROSS JOIN costs c
CROSS JOIN tied t
CROSS JOIN fresh f

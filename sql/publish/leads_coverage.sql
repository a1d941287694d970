-- grain: one row: how complete the month :period is, of the company
-- keys:  none
-- input: usage_cost and source_day of accounting days from :first_day to before :next_month, usage_attribution, tie_out, tie_out_variance
WITH costs AS (
    SELECT SUM(requests) AS requests,
        SUM(CASE WHEN priced THEN requests ELSE 0 END) AS priced_requests,
        SUM(amount) AS cost,
        SUM(CASE WHEN person_id <> 'UNIDENTIFIED' THEN amount ELSE 0 END) AS identified_cost
    FROM usage_cost
    WHERE accounting_day >= :first_day AND accounting_day < :next_month
), tickets AS (
    SELECT SUM(amount) AS cost, SUM(CASE WHEN ticket_key = '' THEN 0 ELSE amount END) AS attributed_cost
    FROM usage_attribution
    WHERE accounting_day >= :first_day AND accounting_day < :next_month AND person_id NOT IN ('UNIDENTIFIED', 'SHARED')
), invoices AS (
    SELECT SUM(ABS(invoiced)) AS invoiced
    FROM tie_out
    WHERE period = :period AND invoice_lines > 0
), open_differences AS (
    SELECT SUM(ABS(amount)) AS amount
    FROM tie_out_variance
    WHERE period = :period AND variance = 'unexplained'
), fresh AS (
    SELECT MAX(newest_ingested_at) AS as_of
    FROM source_day
    WHERE usage_day >= :first_day AND usage_day < :next_month
)
SELECT f.as_of,
    CAST(c.priced_requests AS DECIMAL(38, 18)) / NULLIF(c.requests, 0) AS priced_share,
    CAST(c.identified_cost AS DECIMAL(38, 18)) / NULLIF(c.cost, 0) AS identified_share,
    CAST(t.attributed_cost AS DECIMAL(38, 18)) / NULLIF(t.cost, 0) AS attributed_share,
    GREATEST(0, 1 - CAST(COALESCE(o.amount, 0) AS DECIMAL(38, 18)) / NULLIF(i.invoiced, 0)) AS tied_out_share
FROM costs c
CROSS JOIN tickets t
CROSS JOIN invoices i
CROSS JOIN open_differences o
CROSS JOIN fresh f

-- grain: one row: usage that invoices and ledger differ by without a reason of ours, and what was invoiced
-- keys:  none
-- input: tie_out, tie_out_variance of the months :firstMonth to :lastMonth that were invoiced, in US dollars; null where none was
SELECT SUM(t.invoiced) AS invoiced,
    SUM(COALESCE((
        SELECT SUM(ABS(v.amount))
        FROM tie_out_variance v
        WHERE v.period = t.period AND v.provider = t.provider AND v.currency = t.currency AND v.kind = t.kind
            AND v.variance IN ('unexplained', 'unlogged usage')
    ), 0)) AS gap
FROM tie_out t
WHERE t.period BETWEEN :firstMonth AND :lastMonth
    AND t.kind IN ('usage', 'credits') AND t.currency = 'USD' AND t.invoice_lines > 0

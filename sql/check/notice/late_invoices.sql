-- grain: one line for people per closed month, provider and currency that was invoiced otherwise when the month was closed
-- keys:  none
-- input: tie_out of closed periods, ref_invoice as known now
SELECT CONCAT(
    'invoices of ', b.provider, ' for the closed month ', b.period, ' are ', b.currency, ' ', ROUND(SUM(b.known), 2),
    ' now and were ', ROUND(SUM(b.closed), 2), ' when it was closed: nothing of the difference is in the books; have it',
    ' invoiced in an open month') AS line
FROM (
    SELECT period, provider, currency, amount AS known, 0 AS closed
    FROM ref_invoice
    WHERE known_to IS NULL
    UNION ALL
    SELECT period, provider, currency, 0, invoiced
    FROM tie_out
) b
JOIN period p ON p.period = b.period AND p.status = 'CLOSED'
GROUP BY b.period, b.provider, b.currency
HAVING SUM(b.known) <> SUM(b.closed)
ORDER BY b.period, b.provider, b.currency

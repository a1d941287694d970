-- grain: one row per provider and currency of a month that is closed by this run whose payable is not what was invoiced; no row: the control holds
-- keys:  what
-- input: ledger_entry (what close posts included), ref_invoice as known now, of the months of this run
WITH owed AS (
    SELECT period, SUBSTRING(credit_account, 9) AS provider, currency, SUM(amount) AS amount
    FROM ledger_entry
    WHERE credit_account LIKE 'payable:%'
        AND period IN (SELECT DATE_FORMAT(work_date, '%Y-%m') FROM run_work WHERE run_id = :runId AND step_name = 'months')
    GROUP BY period, SUBSTRING(credit_account, 9), currency
), billed AS (
    SELECT period, provider, currency, SUM(amount) AS amount
    FROM ref_invoice
    WHERE known_to IS NULL
    GROUP BY period, provider, currency
), both_sides AS (
    SELECT period, provider, currency FROM owed
    UNION
    SELECT period, provider, currency FROM billed
)
SELECT
    CONCAT_WS(' ', b.period, b.provider, b.currency) AS what,
    CONCAT('payable ', COALESCE(o.amount, 0), ', invoiced ', COALESCE(i.amount, 0)) AS finding
FROM both_sides b
JOIN run_work w ON DATE_FORMAT(w.work_date, '%Y-%m') = b.period AND w.run_id = :runId AND w.step_name = 'months'
LEFT JOIN owed o ON o.period = b.period AND o.provider = b.provider AND o.currency = b.currency
LEFT JOIN billed i ON i.period = b.period AND i.provider = b.provider AND i.currency = b.currency
WHERE COALESCE(o.amount, 0) <> COALESCE(i.amount, 0)

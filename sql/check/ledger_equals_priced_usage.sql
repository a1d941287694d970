-- grain: one row per booked accounting day and currency whose ledger and priced usage differ; no row: the control holds
-- keys:  what
-- input: usage_cost, ledger_entry, of the days that this run booked
WITH priced AS (
    SELECT accounting_day, currency, SUM(amount) AS amount
    FROM usage_cost
    WHERE accounting_day IN (SELECT work_date FROM run_work WHERE run_id = :runId AND step_name = 'ledger')
    GROUP BY accounting_day, currency
), booked AS (
    SELECT service_date, currency, COALESCE(SUM(amount), 0) AS amount
    FROM ledger_entry
    WHERE charge_category = 'Usage'
        AND service_date IN (SELECT work_date FROM run_work WHERE run_id = :runId AND step_name = 'ledger')
    GROUP BY service_date, currency
), both_sides AS (
    SELECT accounting_day AS day, currency FROM priced
    UNION
    SELECT service_date, currency FROM booked
)
SELECT
    CONCAT(b.day, ' ', b.currency) AS what,
    CONCAT('priced ', COALESCE(p.amount, 0), ', in the ledger ', COALESCE(l.amount, 0)) AS finding
FROM both_sides b
JOIN run_work w ON w.work_date = b.day AND w.run_id = :runId AND w.step_name = 'ledger'
LEFT JOIN priced p ON p.accounting_day = b.day AND p.currency = b.currency
LEFT JOIN booked l ON l.service_date = b.day AND l.currency = b.currency
WHERE COALESCE(p.amount, 0) <> COALESCE(l.amount, 0)

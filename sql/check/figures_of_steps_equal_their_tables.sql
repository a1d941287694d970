-- grain: one row per figure that a step wrote down and that its table does not confirm; no row: the control holds
-- keys:  what
-- input: control_total of this run (figures of collect by UTC day, of ledger by accounting day and bucket), source_day, usage_cost
WITH collected AS (
    SELECT
        CAST(scope AS DATE) AS usage_day,
        SUM(CASE WHEN figure = 'rows_read' THEN value END) AS rows_read,
        SUM(CASE WHEN figure = 'rows_counted' THEN value END) AS rows_counted,
        SUM(CASE WHEN figure = 'rows_duplicate' THEN value END) AS rows_duplicate,
        SUM(CASE WHEN figure = 'rows_quarantined' THEN value END) AS rows_quarantined
    FROM control_total
    WHERE run_id = :runId AND step_name = 'collect'
    GROUP BY CAST(scope AS DATE)
), priced AS (
    SELECT CAST(SUBSTRING(scope, 1, 10) AS DATE) AS accounting_day, unit AS currency, SUM(value) AS amount
    FROM control_total
    WHERE run_id = :runId AND step_name = 'ledger' AND figure = 'amount_priced'
    GROUP BY CAST(SUBSTRING(scope, 1, 10) AS DATE), unit
), costed AS (
    SELECT accounting_day, currency, SUM(amount) AS amount
    FROM usage_cost
    WHERE priced AND accounting_day IN (
        SELECT work_date FROM run_work WHERE run_id = :runId AND step_name = 'ledger'
    )
    GROUP BY accounting_day, currency
)
SELECT CAST(c.usage_day AS CHAR) AS what, 'rows written down by collect are not those of source_day' AS finding
FROM collected c
LEFT JOIN source_day s ON s.usage_day = c.usage_day
WHERE s.usage_day IS NULL
    OR c.rows_read <> c.rows_counted + c.rows_duplicate + c.rows_quarantined
    OR c.rows_read <> s.rows_read
    OR c.rows_counted <> s.rows_counted
    OR c.rows_duplicate <> s.rows_duplicate
    OR c.rows_quarantined <> s.rows_quarantined
UNION ALL
SELECT CONCAT(k.accounting_day, ' ', k.currency),
    CONCAT('written down by ledger ', COALESCE(p.amount, 0), ', in usage_cost ', k.amount)
FROM costed k
LEFT JOIN priced p ON p.accounting_day = k.accounting_day AND p.currency = k.currency
WHERE COALESCE(p.amount, 0) <> k.amount

-- grain: one row per accounting day, person and currency whose attribution is not its cost; no row: the control holds
-- keys:  what
-- input: usage_attribution, usage_cost; days that this run attributed
WITH attributed AS (
    SELECT accounting_day, person_id, currency, SUM(amount) AS amount, SUM(requests) AS requests
    FROM usage_attribution
    WHERE accounting_day IN (SELECT work_date FROM run_work WHERE run_id = :runId AND step_name = 'attribution')
    GROUP BY accounting_day, person_id, currency
), costed AS (
    SELECT accounting_day, person_id, currency, SUM(amount) AS amount, SUM(requests) AS requests
    FROM usage_cost
    WHERE accounting_day IN (SELECT work_date FROM run_work WHERE run_id = :runId AND step_name = 'attribution')
    GROUP BY accounting_day, person_id, currency
)
SELECT CONCAT(c.accounting_day, ' ', c.person_id, ' ', c.currency) AS what,
    CONCAT('attributed ', COALESCE(a.amount, 0), ' for ', COALESCE(a.requests, 0), ' requests, cost ', c.amount, ' for ',
        c.requests) AS finding
FROM costed c
LEFT JOIN attributed a
    ON a.accounting_day = c.accounting_day AND a.person_id = c.person_id AND a.currency = c.currency
JOIN run_work w ON w.run_id = :runId AND w.step_name = 'attribution' AND w.work_date = c.accounting_day
WHERE COALESCE(a.amount, 0) <> c.amount OR COALESCE(a.requests, 0) <> c.requests
UNION ALL
SELECT CONCAT(a.accounting_day, ' ', a.person_id, ' ', a.currency), 'attributed without any cost'
FROM attributed a
LEFT JOIN costed c
    ON c.accounting_day = a.accounting_day AND c.person_id = a.person_id AND c.currency = a.currency
JOIN run_work w ON w.run_id = :runId AND w.step_name = 'attribution' AND w.work_date = a.accounting_day
WHERE c.accounting_day IS NULL

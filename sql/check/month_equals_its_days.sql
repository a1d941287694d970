-- grain: one row per summed month and currency whose days and month differ; no row: the control holds
-- keys:  what
-- input: summary_person_day, summary_person_month
WITH days AS (
    SELECT DATE_FORMAT(service_date, '%Y-%m') AS period, currency, SUM(total_cost) AS amount, SUM(requests) AS requests
    FROM summary_person_day
    GROUP BY DATE_FORMAT(service_date, '%Y-%m'), currency
), months AS (
    SELECT period, currency, SUM(total_cost) AS amount, SUM(requests) AS requests
    FROM summary_person_month
    GROUP BY period, currency
)
SELECT
    CONCAT(d.period, ' ', d.currency) AS what,
    CONCAT('days ', d.amount, ' of ', d.requests, ' requests, month ', COALESCE(m.amount, 0), ' of ',
        COALESCE(m.requests, 0)) AS finding
FROM days d
JOIN run_work w
    ON DATE_FORMAT(w.work_date, '%Y-%m') = d.period AND w.run_id = :runId AND w.step_name = 'months'
LEFT JOIN months m ON m.period = d.period AND m.currency = d.currency
WHERE d.amount <> COALESCE(m.amount, 0) OR d.requests <> COALESCE(m.requests, 0)

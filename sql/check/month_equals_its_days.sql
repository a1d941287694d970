-- grain: one row per summed month and currency whose days and month differ; no row: the control holds
-- keys:  what
-- input: summary_person_day, summary_person_month, run_work (months of this run). Days are summed up first, as in
--        tickets_equal_usage_cost.sql
WITH summed AS (
    SELECT DISTINCT DATE_FORMAT(work_date, '%Y-%m') AS period
    FROM run_work
    WHERE run_id = :runId AND step_name = 'months'
), days AS (
    SELECT s.period, d.currency, SUM(d.amount) AS amount, SUM(d.requests) AS requests
    FROM (
        SELECT service_date, currency, SUM(total_cost) AS amount, SUM(requests) AS requests
        FROM summary_person_day
        WHERE service_date BETWEEN (
            SELECT MIN(work_date) FROM run_work WHERE run_id = :runId AND step_name = 'months'
        ) AND (
            SELECT LAST_DAY(MAX(work_date)) FROM run_work WHERE run_id = :runId AND step_name = 'months'
        )
        GROUP BY service_date, currency
    ) d
    JOIN summed s ON s.period = DATE_FORMAT(d.service_date, '%Y-%m')
    GROUP BY s.period, d.currency
), months AS (
    SELECT period, currency, SUM(total_cost) AS amount, SUM(requests) AS requests
    FROM summary_person_month
    WHERE period IN (SELECT period FROM summed)
    GROUP BY period, currency
)
SELECT
    CONCAT(d.period, ' ', d.currency) AS what,
    CONCAT('days ', d.amount, ' of ', d.requests, ' requests, month ', COALESCE(m.amount, 0), ' of ',
        COALESCE(m.requests, 0)) AS finding
FROM days d
LEFT JOIN months m ON m.period = d.period AND m.currency = d.currency
WHERE d.amount <> COALESCE(m.amount, 0) OR d.requests <> COALESCE(m.requests, 0)

-- grain: one row per summed month and currency whose days and month differ; no row: the control holds
-- keys:  what
-- input: summary_person_day, summary_person_month, run_work (months of this run)
WITH summed AS (
    SELECT DISTINCT DATE_FORMAT(work_date, '%Y-%m') AS period
    FROM run_work
    WHERE run_id = :runId AND step_name = 'months'
), days AS (
    SELECT s.period, d.currency, SUM(d.total_cost) AS amount, SUM(d.requests) AS requests
    FROM summed s
    JOIN summary_person_day d
        ON d.service_date BETWEEN CAST(CONCAT(s.period, '-01') AS DATE) AND LAST_DAY(CONCAT(s.period, '-01'))
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

-- grain: one row per summed accounting day, person and currency whose summary and ledger differ; no row: the control holds
-- keys:  what
-- input: summary_person_day, ledger_entry (what people and suspense bear; differences to invoices and their allocation apart).
--        SQL_BIG_RESULT: sorted and summed up, which costs half of a table of sums in which each entry is looked up
WITH booked AS (
    SELECT SQL_BIG_RESULT recognised_on AS service_date, person_id, currency, COALESCE(SUM(amount), 0) AS amount
    FROM ledger_entry
    WHERE debit_account NOT LIKE 'variance:%'
        AND credit_account NOT LIKE 'variance:%'
        AND credit_account NOT LIKE 'suspense:%'
        AND recognised_on IN (SELECT work_date FROM run_work WHERE run_id = :runId AND step_name = 'summary')
    GROUP BY recognised_on, person_id, currency
), both_sides AS (
    SELECT service_date, person_id, currency FROM booked
    UNION
    SELECT service_date, person_id, currency
    FROM summary_person_day
    WHERE service_date IN (SELECT work_date FROM run_work WHERE run_id = :runId AND step_name = 'summary')
)
SELECT
    CONCAT(b.service_date, ' ', b.person_id, ' ', b.currency) AS what,
    CONCAT('ledger ', COALESCE(l.amount, 0), ', summary ', COALESCE(s.total_cost, 0)) AS finding
FROM both_sides b
JOIN run_work w ON w.work_date = b.service_date AND w.run_id = :runId AND w.step_name = 'summary'
LEFT JOIN booked l ON l.service_date = b.service_date AND l.person_id = b.person_id AND l.currency = b.currency
LEFT JOIN summary_person_day s
    ON s.service_date = b.service_date AND s.person_id = b.person_id AND s.currency = b.currency
WHERE COALESCE(l.amount, 0) <> COALESCE(s.total_cost, 0)

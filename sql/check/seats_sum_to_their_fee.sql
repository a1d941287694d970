-- grain: one row per whole month of booked days and seat whose days do not sum to its fee, or that is not there; no row: the control holds
-- keys:  what
-- input: ledger_entry, ref_seat (as known now; rows that touch are one seat, named by its first row), booked_day and the days
--        of this run
WITH booked AS (
    SELECT work_date AS accounting_day FROM run_work WHERE run_id = :runId AND step_name = 'ledger'
    UNION
    SELECT accounting_day FROM booked_day
), whole_month AS (
    SELECT DATE_FORMAT(accounting_day, '%Y-%m') AS period, MIN(accounting_day) AS first_day, MAX(accounting_day) AS last_day
    FROM booked
    WHERE DATE_FORMAT(accounting_day, '%Y-%m') IN (
        SELECT DATE_FORMAT(work_date, '%Y-%m') FROM run_work WHERE run_id = :runId AND step_name = 'ledger'
    )
    GROUP BY DATE_FORMAT(accounting_day, '%Y-%m')
    HAVING COUNT(*) = DAYOFMONTH(LAST_DAY(MIN(accounting_day)))
), seat AS (
    SELECT
        tool, person_id, plan, monthly_fee, currency, valid_from,
        COALESCE(valid_to, DATE '9999-12-31') AS valid_to,
        CONCAT('seat:', tool, '/', plan, '/', person_id, '/', valid_from) AS rate_id
    FROM ref_seat
    WHERE known_to IS NULL
), paid AS (
    SELECT m.period, e.rate_id, e.currency, SUM(e.quantity) AS days, SUM(e.amount) AS amount
    FROM whole_month m
    JOIN ledger_entry e ON e.service_date BETWEEN m.first_day AND m.last_day
    WHERE e.charge_category = 'Purchase' AND e.price_class = 'seat'
    GROUP BY m.period, e.rate_id, e.currency
    HAVING SUM(e.quantity) <> 0 OR SUM(e.amount) <> 0
)
SELECT
    CONCAT(p.period, ' ', p.rate_id) AS what,
    CONCAT('sums to ', p.currency, ' ', p.amount, '; ',
        COALESCE(CONCAT('its fee is ', s.currency, ' ', s.monthly_fee), 'no such seat is known')) AS finding
FROM paid p
LEFT JOIN seat s ON s.rate_id = p.rate_id
WHERE s.rate_id IS NULL OR s.currency <> p.currency OR s.monthly_fee <> p.amount
UNION ALL
SELECT
    CONCAT(m.period, ' ', s.rate_id),
    CONCAT('is valid for ', DATEDIFF(LEAST(s.valid_to, DATE_ADD(m.last_day, INTERVAL 1 DAY)), GREATEST(s.valid_from, m.first_day)),
        ' days, and the ledger has no seat for all of them')
FROM whole_month m
JOIN seat s ON s.valid_from <= m.last_day AND s.valid_to > m.first_day
WHERE NOT EXISTS (
    SELECT 1
    FROM seat f
    JOIN paid p ON p.rate_id = f.rate_id
    WHERE p.period = m.period
        AND f.tool = s.tool AND f.person_id = s.person_id AND f.plan = s.plan
        AND f.monthly_fee = s.monthly_fee AND f.currency = s.currency AND f.valid_from <= s.valid_from
        AND p.days >= DATEDIFF(LEAST(s.valid_to, DATE_ADD(m.last_day, INTERVAL 1 DAY)), GREATEST(s.valid_from, m.first_day))
)

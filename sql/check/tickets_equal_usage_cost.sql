-- grain: one row per summed month and currency whose cost by ticket is not the cost of its usage; no row: the control holds
-- keys:  what
-- input: usage_cost, summary_ticket, summary_person_ticket, run_work (months of this run). Days are summed up first: a month
--        that is worked out for each row of usage costs four times as much as to add the row up
WITH months AS (
    SELECT DATE_FORMAT(work_date, '%Y-%m') AS period
    FROM run_work
    WHERE run_id = :runId AND step_name = 'months'
), costed AS (
    SELECT m.period, d.currency, SUM(d.amount) AS amount, SUM(d.requests) AS requests, SUM(d.credits) AS credits
    FROM (
        SELECT accounting_day, currency, SUM(amount) AS amount, SUM(requests) AS requests, SUM(credits) AS credits
        FROM usage_cost
        WHERE accounting_day BETWEEN (
            SELECT MIN(work_date) FROM run_work WHERE run_id = :runId AND step_name = 'months'
        ) AND (
            SELECT LAST_DAY(MAX(work_date)) FROM run_work WHERE run_id = :runId AND step_name = 'months'
        )
        GROUP BY accounting_day, currency
    ) d
    JOIN months m ON m.period = DATE_FORMAT(d.accounting_day, '%Y-%m')
    GROUP BY m.period, d.currency
), tickets AS (
    SELECT period, currency, SUM(usage_cost) AS amount, SUM(requests) AS requests, SUM(credits) AS credits,
        SUM(cost_event_ticket + cost_branch_name + cost_commit_in_session + cost_none) AS by_rule
    FROM summary_ticket
    WHERE period IN (SELECT period FROM months)
    GROUP BY period, currency
), people AS (
    SELECT period, currency, SUM(usage_cost) AS amount
    FROM summary_person_ticket
    WHERE period IN (SELECT period FROM months)
    GROUP BY period, currency
)
SELECT CONCAT(c.period, ' ', c.currency) AS what,
    CONCAT('usage cost ', c.amount, ' of ', c.requests, ' requests and ', c.credits, ' credits, by ticket ',
        COALESCE(t.amount, 0), ' of ', COALESCE(t.requests, 0), ' and ', COALESCE(t.credits, 0), ', by rule ',
        COALESCE(t.by_rule, 0), ', by person ', COALESCE(p.amount, 0)) AS finding
FROM costed c
LEFT JOIN tickets t ON t.period = c.period AND t.currency = c.currency
LEFT JOIN people p ON p.period = c.period AND p.currency = c.currency
WHERE c.amount <> COALESCE(t.amount, 0)
    OR c.requests <> COALESCE(t.requests, 0)
    OR c.credits <> COALESCE(t.credits, 0)
    OR c.amount <> COALESCE(t.by_rule, 0)
    OR c.amount <> COALESCE(p.amount, 0)
UNION ALL
SELECT CONCAT(t.period, ' ', t.currency), 'cost by ticket without any usage'
FROM tickets t
JOIN months m ON m.period = t.period
LEFT JOIN costed c ON c.period = t.period AND c.currency = t.currency
WHERE c.period IS NULL

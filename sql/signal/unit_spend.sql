-- grain: one row per person and unit of work
-- keys:  person_id, root
-- input: usage_attribution, usage_cost of accounting days from :firstDay to before :endDay; unit_ticket, delivery_transition.
--        What is attributed is at billed prices: it shares what the person and tool cost that day at constant ones. A ticket is closed
--        if its last explained status is done or rejected; what comes on later days comes after it.
--        The day of day_cost is an expression so that MariaDB sums each up once, and not again for every attributed row of it.
--        Straight joins: the other way round everybody's day is compared with what all others did on it
WITH spent AS (
    SELECT person_id, ticket_key, accounting_day, tool, currency, requests, amount
    FROM usage_attribution
    WHERE ticket_key <> '' AND accounting_day >= :firstDay AND accounting_day < :endDay
), last_status AS (
    SELECT t.ticket_key, t.changed_at, t.category,
        ROW_NUMBER() OVER (PARTITION BY t.ticket_key ORDER BY t.changed_at DESC, t.seq DESC) AS place
    FROM delivery_transition t
    JOIN (SELECT DISTINCT ticket_key FROM spent) s ON s.ticket_key = t.ticket_key
    WHERE t.category <> ''
), day_cost AS (
    SELECT SQL_BIG_RESULT accounting_day + INTERVAL 0 DAY AS day, person_id, tool, currency, SUM(requests) AS requests, SUM(amount) AS amount,
        SUM(constant_amount) AS constant_usd
    FROM usage_cost
    WHERE accounting_day >= :firstDay AND accounting_day < :endDay AND constant_currency = 'USD'
        AND person_id NOT IN ('UNIDENTIFIED', 'SHARED')
    GROUP BY day, person_id, tool, currency
), priced AS (
    SELECT a.person_id, a.ticket_key, a.accounting_day,
        CASE
            WHEN d.amount > 0 THEN d.constant_usd * (a.amount / d.amount)
            ELSE d.constant_usd * (a.requests / d.requests)
        END AS cost_usd
    FROM spent a
    STRAIGHT_JOIN day_cost d
        ON d.day = a.accounting_day AND d.person_id = a.person_id AND d.tool = a.tool AND d.currency = a.currency
)
SELECT SQL_BIG_RESULT p.person_id, u.root,
    CAST(SUM(p.cost_usd) AS DECIMAL(30, 16)) AS cost_usd,
    CAST(SUM(CASE WHEN l.category IN ('DONE', 'REJECTED') AND p.accounting_day > DATE(l.changed_at) THEN p.cost_usd ELSE 0 END)
        AS DECIMAL(30, 16)) AS after_close_usd
FROM priced p
JOIN unit_ticket u ON u.ticket_key = p.ticket_key
LEFT JOIN last_status l ON l.ticket_key = p.ticket_key AND l.place = 1
GROUP BY p.person_id, u.root
ORDER BY p.person_id, u.root

-- grain: one row per person and unit of work (its topmost ticket that is no container)
-- keys:  person_id, root
-- input: usage_attribution, usage_cost of accounting days from :firstDay to before :endDay; delivery_first_seen, delivery_transition.
--        What is attributed is at billed prices: it shares what the person and tool cost that day at constant ones. A ticket is closed
--        if its last explained status is done or rejected; what comes on later days comes after it
WITH RECURSIVE climb AS (
    SELECT t.ticket_key, t.ticket_key AS ancestor, 0 AS level_no
    FROM delivery_ticket t
    UNION ALL
    SELECT c.ticket_key, f.seen, c.level_no + 1
    FROM climb c
    JOIN delivery_first_seen f ON f.ticket_key = c.ancestor AND f.fact = 'parent'
    JOIN delivery_ticket p ON p.ticket_key = f.seen
    WHERE c.level_no < 20
), topmost AS (
    SELECT c.ticket_key, c.ancestor, ROW_NUMBER() OVER (PARTITION BY c.ticket_key ORDER BY c.level_no DESC, c.ancestor) AS place
    FROM climb c
    LEFT JOIN delivery_first_seen f ON f.ticket_key = c.ancestor AND f.fact = 'container'
    WHERE COALESCE(f.seen, 'no') = 'no'
), last_status AS (
    SELECT ticket_key, changed_at, category,
        ROW_NUMBER() OVER (PARTITION BY ticket_key ORDER BY changed_at DESC, seq DESC) AS place
    FROM delivery_transition
    WHERE category <> ''
), day_cost AS (
    SELECT accounting_day, person_id, tool, currency, SUM(requests) AS requests, SUM(amount) AS amount,
        SUM(constant_amount) AS constant_usd
    FROM usage_cost
    WHERE accounting_day >= :firstDay AND accounting_day < :endDay AND constant_currency = 'USD'
        AND person_id NOT IN ('UNIDENTIFIED', 'SHARED')
    GROUP BY accounting_day, person_id, tool, currency
), spent AS (
    SELECT a.person_id, a.ticket_key, a.accounting_day,
        CASE
            WHEN d.amount > 0 THEN d.constant_usd * (a.amount / d.amount)
            ELSE d.constant_usd * (a.requests / d.requests)
        END AS cost_usd
    FROM usage_attribution a
    JOIN day_cost d
        ON d.accounting_day = a.accounting_day AND d.person_id = a.person_id AND d.tool = a.tool AND d.currency = a.currency
    WHERE a.ticket_key <> '' AND a.accounting_day >= :firstDay AND a.accounting_day < :endDay
)
SELECT s.person_id, u.ancestor AS root,
    CAST(SUM(s.cost_usd) AS DECIMAL(30, 16)) AS cost_usd,
    CAST(SUM(CASE WHEN l.category IN ('DONE', 'REJECTED') AND s.accounting_day > DATE(l.changed_at) THEN s.cost_usd ELSE 0 END)
        AS DECIMAL(30, 16)) AS after_close_usd
FROM spent s
JOIN topmost u ON u.ticket_key = s.ticket_key AND u.place = 1
LEFT JOIN last_status l ON l.ticket_key = s.ticket_key AND l.place = 1
GROUP BY s.person_id, u.ancestor
ORDER BY s.person_id, u.ancestor

-- grain: one row per topmost ancestor of tickets and currency; the empty one is what is not attributed
-- keys:  epic, currency
-- input: usage_attribution of accounting days from :firstDay to :lastDay, both inclusive; parents as first seen, 20 levels at most
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
    SELECT ticket_key, ancestor, ROW_NUMBER() OVER (PARTITION BY ticket_key ORDER BY level_no DESC, ancestor) AS place
    FROM climb
)
SELECT COALESCE(e.ancestor, a.ticket_key) AS name, a.currency, SUM(a.requests) AS requests, SUM(a.amount) AS amount,
    SUM(CASE WHEN a.rule_name = 'none' THEN a.amount ELSE 0 END) AS unattributed
FROM usage_attribution a
LEFT JOIN topmost e ON e.ticket_key = a.ticket_key AND e.place = 1
WHERE a.accounting_day BETWEEN :firstDay AND :lastDay
GROUP BY COALESCE(e.ancestor, a.ticket_key), a.currency
ORDER BY name, a.currency

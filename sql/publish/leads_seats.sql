-- grain: one row per person, team, currency, tool and plan with a seat in a month
-- keys:  person_id, team, currency, tool, plan
-- input: ledger_entry: seats of the month, without corrections of closed ones (rate_id is seat:tool/plan/person/first day); usage_cost: who
--        used the tool
WITH held AS (
    SELECT person_id, team, currency, tool, SUBSTRING_INDEX(SUBSTRING_INDEX(rate_id, '/', 2), '/', -1) AS plan, SUM(amount) AS seat_cost
    FROM ledger_entry
    WHERE period = :period AND price_class = 'seat' AND charge_class IS NULL
        AND person_id NOT IN ('UNIDENTIFIED', 'SHARED', 'UNALLOCATED')
    GROUP BY person_id, team, currency, tool, SUBSTRING_INDEX(SUBSTRING_INDEX(rate_id, '/', 2), '/', -1)
    HAVING SUM(amount) <> 0
), used AS (
    SELECT DISTINCT person_id, tool
    FROM usage_cost
    WHERE accounting_day >= :first_day AND accounting_day < :next_month AND requests > 0
)
SELECT h.person_id, h.team, h.currency, h.tool, h.plan, h.seat_cost, u.tool IS NOT NULL AS is_used
FROM held h
LEFT JOIN used u ON u.person_id = h.person_id AND u.tool = h.tool
ORDER BY h.person_id, h.team, h.currency, h.tool, h.plan

-- grain: one row per tool, plan and currency with seats or credits in the period; plan is empty for credits of people without a seat
-- keys:  tool, plan, currency
-- input: ledger_entry by :period without corrections, usage_cost (which seats are used), ref_plan as known now. The entries are read once:
--        a scan of the month is what takes time here
WITH charged AS (
    SELECT tool, currency,
           CASE WHEN charge_category = 'Purchase' THEN rate_id END AS seat_rate,
           CASE WHEN charge_category = 'Usage' THEN person_id END AS credits_of,
           CASE WHEN charge_category = 'Usage' THEN price_class END AS credits_class,
           charge_category,
           SUM(quantity) AS quantity,
           SUM(amount) AS amount
      FROM ledger_entry
     WHERE period = :period AND charge_class IS NULL
       AND (charge_category = 'Purchase' OR (charge_category = 'Usage' AND price_class LIKE 'credit%'))
     GROUP BY tool, currency,
              CASE WHEN charge_category = 'Purchase' THEN rate_id END,
              CASE WHEN charge_category = 'Usage' THEN person_id END,
              CASE WHEN charge_category = 'Usage' THEN price_class END,
              charge_category)
SELECT g.tool,
       g.plan,
       g.currency,
       SUM(g.seats) AS seats,
       SUM(g.idle_seats) AS idle_seats,
       SUM(g.seat_cost) AS seat_cost,
       MAX(p.included_credits) AS included_per_seat,
       MAX(p.pooled) AS pooled,
       SUM(g.free_credits) AS free_credits,
       SUM(g.paid_credits) AS paid_credits,
       SUM(g.paid_cost) AS paid_cost
  FROM (SELECT s.tool, s.plan, s.currency,
               COUNT(DISTINCT s.rate_id) AS seats,
               COUNT(DISTINCT CASE WHEN u.requests IS NULL THEN s.rate_id END) AS idle_seats,
               SUM(s.amount) AS seat_cost, 0 AS free_credits, 0 AS paid_credits, NULL AS paid_cost
          FROM (SELECT seat_rate AS rate_id, tool, currency,
                       SUBSTRING_INDEX(SUBSTRING_INDEX(seat_rate, '/', 2), '/', -1) AS plan,
                       SUBSTRING_INDEX(SUBSTRING_INDEX(seat_rate, '/', -2), '/', 1) AS seat_person,
                       amount
                  FROM charged
                 WHERE charge_category = 'Purchase' AND (quantity <> 0 OR amount <> 0)) AS s
          LEFT JOIN (SELECT person_id, tool, SUM(requests) AS requests
                       FROM usage_cost
                      WHERE accounting_day >= :first_day AND accounting_day < :next_month
                      GROUP BY person_id, tool
                     HAVING SUM(requests) > 0) AS u
            ON u.person_id = s.seat_person AND u.tool = s.tool
         GROUP BY s.tool, s.plan, s.currency
         UNION ALL
        SELECT c.tool, COALESCE(h.plan, ''), c.currency, 0, 0, NULL,
               SUM(CASE WHEN c.credits_class LIKE 'credit.included%' THEN c.quantity ELSE 0 END),
               SUM(CASE WHEN c.credits_class LIKE 'credit.included%' THEN 0 ELSE c.quantity END),
               SUM(CASE WHEN c.credits_class LIKE 'credit.included%' THEN NULL ELSE c.amount END)
          FROM charged AS c
          LEFT JOIN (SELECT tool,
                            SUBSTRING_INDEX(SUBSTRING_INDEX(seat_rate, '/', -2), '/', 1) AS seat_person,
                            MAX(SUBSTRING_INDEX(SUBSTRING_INDEX(seat_rate, '/', 2), '/', -1)) AS plan
                       FROM charged
                      WHERE charge_category = 'Purchase'
                      GROUP BY tool, seat_person) AS h
            ON h.tool = c.tool AND h.seat_person = c.credits_of
         WHERE c.charge_category = 'Usage'
         GROUP BY c.tool, COALESCE(h.plan, ''), c.currency) AS g
  LEFT JOIN (SELECT tool, plan, included_credits, pooled,
                    ROW_NUMBER() OVER (PARTITION BY tool, plan ORDER BY valid_from DESC) AS newest
               FROM ref_plan
              WHERE known_to IS NULL AND valid_from < :next_month AND COALESCE(valid_to, :next_month) > :first_day) AS p
    ON p.tool = g.tool AND p.plan = g.plan AND p.newest = 1
 GROUP BY g.tool, g.plan, g.currency
 ORDER BY g.tool, g.plan, g.currency

-- grain: one row per seat and place (person, team, cost centre) that it was accrued for in the period
-- keys:  seat_id, person_id, cost_centre, currency
-- input: ledger_entry by :period (purchases of its own days), ref_seat and ref_person as known now, usage_cost of half a year before :next_month
SELECT a.rate_id AS seat_id,
       a.tool,
       COALESCE(s.plan, a.seat_plan) AS plan,
       a.provider,
       a.seat_person AS person_id,
       COALESCE(n.display_name, '') AS display_name,
       a.team,
       a.cost_centre,
       s.monthly_fee,
       a.currency,
       s.valid_from,
       s.valid_to,
       GREATEST(COALESCE(DATEDIFF(LEAST(COALESCE(s.valid_to, :next_month), :next_month),
                                  GREATEST(s.valid_from, :first_day)), 0), a.days) AS valid_days,
       a.days AS accrued_days,
       a.amount AS accrued,
       COALESCE(u.requests, 0) AS requests,
       u.last_used
  FROM (SELECT rate_id,
               tool,
               SUBSTRING_INDEX(SUBSTRING_INDEX(rate_id, '/', 2), '/', -1) AS seat_plan,
               SUBSTRING_INDEX(SUBSTRING_INDEX(rate_id, '/', -2), '/', 1) AS seat_person,
               provider,
               team,
               cost_centre,
               currency,
               CAST(SUM(quantity) AS SIGNED) AS days,
               SUM(amount) AS amount
          FROM ledger_entry
         WHERE period = :period AND charge_category = 'Purchase' AND charge_class IS NULL
         GROUP BY rate_id, tool, provider, team, cost_centre, currency
        HAVING SUM(quantity) <> 0 OR SUM(amount) <> 0) AS a
  LEFT JOIN ref_seat s
    ON s.tool = a.tool AND s.person_id = a.seat_person AND s.known_to IS NULL
   AND a.rate_id = CONCAT('seat:', s.tool, '/', s.plan, '/', s.person_id, '/', s.valid_from)
  LEFT JOIN (SELECT person_id,
                    display_name,
                    ROW_NUMBER() OVER (PARTITION BY person_id ORDER BY valid_from DESC) AS newest
               FROM ref_person
              WHERE known_to IS NULL AND valid_from < :next_month) AS n
    ON n.person_id = a.seat_person AND n.newest = 1
  LEFT JOIN (SELECT person_id,
                    tool,
                    SUM(CASE WHEN accounting_day >= :first_day THEN requests ELSE 0 END) AS requests,
                    MAX(CASE WHEN requests > 0 THEN accounting_day END) AS last_used
               FROM usage_cost
              WHERE accounting_day < :next_month
                AND accounting_day >= CAST(:first_day AS DATE) - INTERVAL 5 MONTH
              GROUP BY person_id, tool) AS u
    ON u.person_id = a.seat_person AND u.tool = a.tool
 ORDER BY a.tool, plan, person_id, a.cost_centre, a.team, a.currency, a.rate_id

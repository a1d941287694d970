-- grain: one row per equation of the month, with what stands on its two sides; that of reversals stands by itself
-- keys:  proof_no, unit
-- input: source_day and usage_daily by UTC usage day, usage_daily, usage_cost and ledger_entry by accounting day,
--        days from :first_day to before :next_month
SELECT 1 AS proof_no, 'Rows read = rows counted + repeated + quarantined' AS statement, 'rows' AS unit,
       COALESCE(SUM(rows_read), 0) AS left_side,
       COALESCE(SUM(rows_counted + rows_duplicate + rows_quarantined), 0) AS right_side
  FROM source_day
 WHERE usage_day >= :first_day AND usage_day < :next_month
 UNION ALL
SELECT 2, 'Rows counted = requests in the roll-up', 'requests',
       (SELECT COALESCE(SUM(rows_counted), 0)
          FROM source_day
         WHERE usage_day >= :first_day AND usage_day < :next_month),
       (SELECT COALESCE(SUM(requests), 0)
          FROM usage_daily
         WHERE usage_day >= :first_day AND usage_day < :next_month)
 UNION ALL
SELECT 3, 'Requests in the roll-up = requests priced + unpriced', 'requests',
       (SELECT COALESCE(SUM(requests), 0)
          FROM usage_daily
         WHERE accounting_day >= :first_day AND accounting_day < :next_month),
       (SELECT COALESCE(SUM(requests), 0)
          FROM usage_cost
         WHERE accounting_day >= :first_day AND accounting_day < :next_month)
 UNION ALL
SELECT 4, 'Use priced = use in the ledger, by service date', currency, SUM(priced), SUM(posted)
  FROM (SELECT currency, SUM(amount) AS priced, 0 AS posted
          FROM usage_cost
         WHERE priced AND accounting_day >= :first_day AND accounting_day < :next_month
         GROUP BY currency
         UNION ALL
        SELECT currency, 0, COALESCE(SUM(amount), 0)
          FROM ledger_entry
         WHERE charge_category = 'Usage' AND service_date >= :first_day AND service_date < :next_month
         GROUP BY currency) AS both_sides
 GROUP BY currency
 ORDER BY proof_no, unit

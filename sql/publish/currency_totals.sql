-- grain: one row per currency of the period's entries and of the month's use: what every sheet has to meet
-- keys:  currency
-- input: ledger_entry by :period, usage_cost by accounting day from :first_day to before :next_month
SELECT currency,
       SUM(line_count) AS line_count,
       SUM(unpriced_lines) AS unpriced_lines,
       SUM(amount) AS amount
  FROM (SELECT currency,
               COUNT(*) AS line_count,
               COUNT(*) - COUNT(amount) AS unpriced_lines,
               COALESCE(SUM(amount), 0) AS amount
          FROM ledger_entry
         WHERE period = :period
         GROUP BY currency
         UNION ALL
        SELECT DISTINCT currency, 0, 0, 0
          FROM usage_cost
         WHERE accounting_day >= :first_day AND accounting_day < :next_month) AS booked_and_used
 GROUP BY currency
 ORDER BY currency

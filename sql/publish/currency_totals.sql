-- grain: one row per currency of the period's entries: what every sheet has to meet
-- keys:  currency
-- input: ledger_entry; :period yyyy-mm
SELECT currency,
       COUNT(*) AS line_count,
       COUNT(*) - COUNT(amount) AS unpriced_lines,
       COALESCE(SUM(amount), 0) AS amount
  FROM ledger_entry
 WHERE period = :period
 GROUP BY currency
 ORDER BY currency

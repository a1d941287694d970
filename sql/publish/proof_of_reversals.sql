-- grain: one row per currency that has reversals: their sum, and that of the entries that they take back
-- keys:  unit
-- input: ledger_entry by :period, and what its entries reverse
SELECT 'Reversals = entries they take back, with the opposite sign' AS statement, e.currency AS unit,
       COALESCE(SUM(e.amount), 0) AS left_side, COALESCE(SUM(-o.amount), 0) AS right_side
  FROM ledger_entry e
  JOIN ledger_entry o ON o.service_date = e.service_date AND o.posting_id = e.posting_id AND o.entry_id = e.reverses_entry_id
 WHERE e.period = :period
 GROUP BY e.currency
 ORDER BY unit

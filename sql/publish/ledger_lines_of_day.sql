-- grain: one row per entry of the period for one service date; a reversal stands next to what it reverses
-- keys:  entry_id
-- input: ledger_entry; :period yyyy-mm, :service_date
SELECT entry_id, posted_on, service_date, period, charge_category, charge_class, person_id, team, cost_centre,
       provider, tool, model, price_class, quantity, unit, unit_price, rate_id, amount, currency, debit_account,
       credit_account, reverses_entry_id, run_id, reason
  FROM ledger_entry
 WHERE service_date = :service_date AND period = :period
 ORDER BY person_id, posting_id, posting_no

-- grain: one row per entry of the period on the account of one cost centre; a reversal stands next to what it reverses
-- keys:  entry_id
-- input: ledger_entry; :period yyyy-mm, :account expense:<cost centre>
SELECT entry_id, posted_on, service_date, period, charge_category, charge_class, person_id, team, cost_centre,
       provider, tool, model, price_class, quantity, unit, unit_price, rate_id, amount, currency, debit_account,
       credit_account, reverses_entry_id, run_id, reason
  FROM ledger_entry
 WHERE period = :period AND debit_account = :account
 ORDER BY service_date, person_id, posting_id, posting_no

-- grain: one row per ledger entry of usage
-- keys:  entry_id
-- input: ledger_entry of the mart
SELECT entry_id, service_date, person_id, team, cost_centre, provider, tool, model, price_class, quantity, unit, unit_price,
    amount, currency, debit_account, reason
FROM ledger_entry
WHERE charge_category = 'Usage'

-- grain: one row per person, day, currency and provider with seats
-- keys:  person_id, day, currency, provider
-- input: ledger_entry of the mart
SELECT
    person_id, service_date AS day, currency, SUBSTRING(credit_account, 9) AS provider, SUM(quantity) AS seats,
    SUM(amount) AS amount, MIN(team) AS team, MIN(debit_account) AS debit_account
FROM ledger_entry
WHERE charge_category = 'Purchase'
GROUP BY person_id, service_date, currency, credit_account
HAVING SUM(quantity) <> 0 OR SUM(amount) <> 0
ORDER BY person_id, service_date, currency, credit_account

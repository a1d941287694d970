-- grain: one row per currency and cost centre with direct cost in the period
-- keys:  currency, cost_centre
-- input: ledger_entry by :period, without what close posts (chain 16)
SELECT currency, SUBSTRING(debit_account, 9) AS cost_centre, SUM(amount) AS amount
FROM ledger_entry
WHERE period = :period AND chain < 16 AND debit_account LIKE 'expense:_%' AND amount IS NOT NULL
GROUP BY currency, SUBSTRING(debit_account, 9)
ORDER BY currency, cost_centre

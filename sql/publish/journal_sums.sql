-- grain: one row per pair of accounts, provider, charge category and currency; what has no price is not in it
-- keys:  debit_account, credit_account, provider, charge_category, currency
-- input: ledger_entry by :period
SELECT debit_account, credit_account, provider, charge_category, currency,
       SUM(amount) AS amount,
       COUNT(*) AS entries
  FROM ledger_entry
 WHERE period = :period AND amount IS NOT NULL
 GROUP BY debit_account, credit_account, provider, charge_category, currency
 ORDER BY currency, provider, debit_account, credit_account, charge_category

-- grain: one row per currency and provider of a month that is not closed: what stands on cost centres and in suspense
-- keys:  currency, provider
-- input: ledger_entry by :month
SELECT provider, period, currency,
       SUM(amount * ((debit_account LIKE 'expense:%' OR debit_account LIKE 'suspense:%')
                     - (credit_account LIKE 'expense:%' OR credit_account LIKE 'suspense:%'))) AS amount
  FROM ledger_entry
 WHERE period = :month
   AND (debit_account LIKE 'expense:%' OR debit_account LIKE 'suspense:%'
        OR credit_account LIKE 'expense:%' OR credit_account LIKE 'suspense:%')
 GROUP BY currency, provider, period

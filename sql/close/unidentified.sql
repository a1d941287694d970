-- grain: one row per provider and currency whose cost of the period stands in suspense
-- keys:  provider, currency
-- input: ledger_entry by :period, without what close posts (chain 16)
SELECT provider, currency, SUM(amount) AS amount
FROM ledger_entry
WHERE period = :period AND chain < 16 AND debit_account = 'suspense:unidentified' AND amount IS NOT NULL
GROUP BY provider, currency
HAVING SUM(amount) <> 0
ORDER BY provider, currency

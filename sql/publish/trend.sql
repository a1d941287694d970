-- grain: one row per currency, provider and month: this one and the five before it, as their periods have them
-- keys:  currency, provider, period
-- input: ledger_entry by period, up to :period: what stands on cost centres and in suspense
SELECT provider, period, currency, SUM(amount) AS amount
  FROM (SELECT provider, period, currency, amount
          FROM ledger_entry
         WHERE period <= :period AND period >= DATE_FORMAT(CAST(:first_day AS DATE) - INTERVAL 5 MONTH, '%Y-%m')
           AND (debit_account LIKE 'expense:%' OR debit_account LIKE 'suspense:%')
         UNION ALL
        SELECT provider, period, currency, -amount
          FROM ledger_entry
         WHERE period <= :period AND period >= DATE_FORMAT(CAST(:first_day AS DATE) - INTERVAL 5 MONTH, '%Y-%m')
           AND (credit_account LIKE 'expense:%' OR credit_account LIKE 'suspense:%')) AS l
 GROUP BY currency, provider, period
 ORDER BY currency, provider, period

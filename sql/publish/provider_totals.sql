-- grain: one row per currency and provider; money is null where nothing of it has a price
-- keys:  currency, provider
-- input: ledger_entry (money on cost centres and in suspense) by :period, usage_cost (use) by accounting day from :first_day to before :next_month
SELECT currency,
       provider,
       SUM(charged) AS charged,
       SUM(unidentified) AS unidentified,
       SUM(requests) AS requests,
       SUM(unpriced_requests) AS unpriced_requests,
       SUM(unpriced_tokens) AS unpriced_tokens
  FROM (SELECT currency,
               provider,
               SUM(CASE WHEN account LIKE 'expense:%' THEN amount END) AS charged,
               SUM(CASE WHEN account LIKE 'suspense:%' THEN amount END) AS unidentified,
               0 AS requests,
               0 AS unpriced_requests,
               0 AS unpriced_tokens
          FROM (SELECT currency, provider, debit_account AS account, amount
                  FROM ledger_entry
                 WHERE period = :period AND (debit_account LIKE 'expense:%' OR debit_account LIKE 'suspense:%')
                 UNION ALL
                SELECT currency, provider, credit_account, -amount
                  FROM ledger_entry
                 WHERE period = :period AND (credit_account LIKE 'expense:%' OR credit_account LIKE 'suspense:%')) AS l
         GROUP BY currency, provider
         UNION ALL
        SELECT currency,
               provider,
               NULL,
               NULL,
               SUM(requests),
               SUM(CASE WHEN priced THEN 0 ELSE requests END),
               SUM(CASE WHEN priced THEN 0
                        ELSE input_tokens + output_tokens + cache_read_tokens + cache_write_tokens END)
          FROM usage_cost
         WHERE accounting_day >= :first_day AND accounting_day < :next_month
         GROUP BY currency, provider) AS money_and_use
 GROUP BY currency, provider
 ORDER BY currency, provider

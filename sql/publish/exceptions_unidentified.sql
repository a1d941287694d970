-- grain: one row per tool, account and currency that no person stands for; the amount is what is priced of it
-- keys:  what, place, currency
-- input: usage_cost by accounting day from :first_day to before :next_month
SELECT CASE WHEN account = '' THEN '(no account)' ELSE account END AS what,
       tool AS place,
       MIN(reason) AS why,
       SUM(requests) AS row_count,
       SUM(input_tokens + output_tokens + cache_read_tokens + cache_write_tokens) AS tokens,
       COUNT(DISTINCT accounting_day) AS days,
       MIN(accounting_day) AS first_day,
       MAX(accounting_day) AS last_day,
       SUM(CASE WHEN priced THEN amount END) AS money,
       currency,
       '' AS examples
  FROM usage_cost
 WHERE person_id = 'UNIDENTIFIED' AND accounting_day >= :first_day AND accounting_day < :next_month
 GROUP BY tool, account, currency
 ORDER BY SUM(amount) DESC, row_count DESC, what, place, currency

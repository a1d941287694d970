-- grain: one row per provider, model and tool without a price
-- keys:  what, place
-- input: usage_cost by accounting day from :first_day to before :next_month
SELECT model AS what,
       CONCAT(provider, ', ', tool) AS place,
       MIN(reason) AS why,
       SUM(requests) AS row_count,
       SUM(input_tokens + output_tokens + cache_read_tokens + cache_write_tokens) AS tokens,
       COUNT(DISTINCT accounting_day) AS days,
       MIN(accounting_day) AS first_day,
       MAX(accounting_day) AS last_day,
       NULL AS money,
       NULL AS currency,
       CASE WHEN SUM(credits) > 0 THEN CONCAT(SUM(credits), ' credits') ELSE '' END AS examples
  FROM usage_cost
 WHERE NOT priced AND accounting_day >= :first_day AND accounting_day < :next_month
 GROUP BY provider, model, tool
 ORDER BY row_count DESC, what, place

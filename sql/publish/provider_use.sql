-- grain: one row per currency and provider of the month's use, which has no money
-- keys:  currency, provider
-- input: usage_cost by accounting day from :first_day to before :next_month
SELECT currency,
       provider,
       NULL AS charged,
       NULL AS unidentified,
       SUM(requests) AS requests,
       SUM(CASE WHEN priced THEN 0 ELSE requests END) AS unpriced_requests,
       SUM(CASE WHEN priced THEN 0
                ELSE input_tokens + output_tokens + cache_read_tokens + cache_write_tokens END) AS unpriced_tokens
  FROM usage_cost
 WHERE accounting_day >= :first_day AND accounting_day < :next_month
 GROUP BY currency, provider
 ORDER BY currency, provider

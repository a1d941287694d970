-- grain: one row per person, cost centre, team, tool and currency that used something; without money, which entries say
-- keys:  person_id, cost_centre, team, tool, currency
-- input: usage_cost by accounting day from :first_day to before :next_month
SELECT person_id,
       team,
       cost_centre,
       tool,
       currency,
       SUM(requests) AS requests,
       SUM(CASE WHEN priced THEN 0 ELSE requests END) AS unpriced_requests,
       SUM(input_tokens) AS tokens_in,
       SUM(output_tokens) AS tokens_out,
       SUM(cache_read_tokens) AS tokens_cache_read,
       SUM(cache_write_tokens) AS tokens_cache_write,
       SUM(credits) AS credits
  FROM usage_cost
 WHERE accounting_day >= :first_day AND accounting_day < :next_month
 GROUP BY person_id, team, cost_centre, tool, currency

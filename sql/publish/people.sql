-- grain: one row per person, cost centre, team, tool and currency; money is null where nothing of it has a price
-- keys:  person_id, cost_centre, team, tool, currency
-- input: ledger_entry (money on cost centres and in suspense) by :period, usage_cost (use) by accounting day from :first_day to before :next_month,
--        ref_person (the name that is known now, of the last validity that began before :next_month)
SELECT m.person_id,
       COALESCE(n.display_name, '') AS display_name,
       m.team,
       m.cost_centre,
       m.tool,
       m.currency,
       SUM(m.requests) AS requests,
       SUM(m.unpriced_requests) AS unpriced_requests,
       SUM(m.tokens_in) AS tokens_in,
       SUM(m.tokens_out) AS tokens_out,
       SUM(m.tokens_cache_read) AS tokens_cache_read,
       SUM(m.tokens_cache_write) AS tokens_cache_write,
       SUM(m.credits) AS credits,
       SUM(m.usage_cost) AS usage_cost,
       SUM(m.seats) AS seats,
       SUM(m.adjustments) AS adjustments,
       SUM(m.allocated) AS allocated,
       SUM(m.corrections) AS corrections
  FROM (SELECT CASE WHEN in_suspense THEN 'UNIDENTIFIED' ELSE person_id END AS person_id,
               CASE WHEN in_suspense THEN '' ELSE team END AS team,
               CASE WHEN in_suspense THEN '' ELSE cost_centre END AS cost_centre,
               tool,
               currency,
               0 AS requests,
               0 AS unpriced_requests,
               0 AS tokens_in,
               0 AS tokens_out,
               0 AS tokens_cache_read,
               0 AS tokens_cache_write,
               0 AS credits,
               SUM(CASE WHEN part = 'usage' THEN amount END) AS usage_cost,
               SUM(CASE WHEN part = 'seats' THEN amount END) AS seats,
               SUM(CASE WHEN part = 'adjustments' THEN amount END) AS adjustments,
               SUM(CASE WHEN part = 'allocated' THEN amount END) AS allocated,
               SUM(CASE WHEN part = 'corrections' THEN amount END) AS corrections
          FROM (SELECT person_id,
                       team,
                       cost_centre,
                       tool,
                       currency,
                       debit_account LIKE 'suspense:%' AS in_suspense,
                       CASE WHEN price_class LIKE 'allocation.%' THEN 'allocated'
                            WHEN charge_class IS NOT NULL THEN 'corrections'
                            WHEN charge_category = 'Usage' THEN 'usage'
                            WHEN charge_category = 'Purchase' THEN 'seats'
                            ELSE 'adjustments' END AS part,
                       amount
                  FROM ledger_entry
                 WHERE period = :period AND (debit_account LIKE 'expense:%' OR debit_account LIKE 'suspense:%')
                 UNION ALL
                SELECT person_id, team, cost_centre, tool, currency, credit_account LIKE 'suspense:%', 'allocated',
                       -amount
                  FROM ledger_entry
                 WHERE period = :period AND (credit_account LIKE 'expense:%' OR credit_account LIKE 'suspense:%')) AS l
         GROUP BY CASE WHEN in_suspense THEN 'UNIDENTIFIED' ELSE person_id END,
                  CASE WHEN in_suspense THEN '' ELSE team END,
                  CASE WHEN in_suspense THEN '' ELSE cost_centre END,
                  tool,
                  currency
         UNION ALL
        SELECT person_id,
               team,
               cost_centre,
               tool,
               currency,
               SUM(requests),
               SUM(CASE WHEN priced THEN 0 ELSE requests END),
               SUM(input_tokens),
               SUM(output_tokens),
               SUM(cache_read_tokens),
               SUM(cache_write_tokens),
               SUM(credits),
               NULL,
               NULL,
               NULL,
               NULL,
               NULL
          FROM usage_cost
         WHERE accounting_day >= :first_day AND accounting_day < :next_month
         GROUP BY person_id, team, cost_centre, tool, currency) AS m
  LEFT JOIN (SELECT person_id,
                    display_name,
                    ROW_NUMBER() OVER (PARTITION BY person_id ORDER BY valid_from DESC) AS newest
               FROM ref_person
              WHERE known_to IS NULL AND valid_from < :next_month) AS n
    ON n.person_id = m.person_id AND n.newest = 1
 GROUP BY m.person_id, n.display_name, m.team, m.cost_centre, m.tool, m.currency
 ORDER BY m.person_id = 'UNIDENTIFIED', m.person_id, m.cost_centre, m.team, m.tool, m.currency

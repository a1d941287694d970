-- grain: one row per accounting day, provider, tool, model, team, cost centre, account, charge class, currency, charge category,
--        price class and price of what providers are owed; nobody's margins and allocations, nothing without a price.
--        The id of a seat's price names its person: only tool and plan are taken of it. What cancels out is left out
-- keys:  all but quantity, amount, entries
-- input: ledger_entry by :period
SELECT service_date, provider, tool, model, team, cost_centre, debit_account, charge_class, currency, charge_category,
       price_class, unit, unit_price, price_id,
       SUM(units_owed) AS quantity,
       SUM(amount) AS amount,
       COUNT(*) AS entries
  FROM (SELECT service_date, provider, tool, model, team, cost_centre, debit_account, charge_class, currency,
               charge_category, price_class, unit, unit_price, quantity AS units_owed, amount,
               CASE WHEN rate_id LIKE 'seat:%' THEN SUBSTRING_INDEX(rate_id, '/', 2) ELSE rate_id END AS price_id
          FROM ledger_entry
         WHERE period = :period AND credit_account LIKE 'payable:%' AND amount IS NOT NULL) AS owed
 GROUP BY service_date, provider, tool, model, team, cost_centre, debit_account, charge_class, currency, charge_category,
          price_class, unit, unit_price, price_id
HAVING SUM(units_owed) <> 0
 ORDER BY service_date, provider, tool, model, team, cost_centre, debit_account, charge_class, currency, charge_category,
          price_class, unit, unit_price, price_id

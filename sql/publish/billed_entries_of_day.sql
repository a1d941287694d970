-- grain: one row per entry of the period for one service date that providers are owed; nobody's margins and allocations, nothing without a price.
--        The id of a seat's price names its person: only tool and plan are taken of it
-- keys:  none
-- input: ledger_entry by :service_date and :period
SELECT service_date, provider, tool, model, team, cost_centre, debit_account, charge_class, currency, charge_category,
       price_class, unit, unit_price,
       CASE WHEN rate_id LIKE 'seat:%' THEN SUBSTRING_INDEX(rate_id, '/', 2) ELSE rate_id END AS price_id,
       quantity, amount
  FROM ledger_entry
 WHERE service_date = :service_date AND period = :period AND credit_account LIKE 'payable:%' AND amount IS NOT NULL

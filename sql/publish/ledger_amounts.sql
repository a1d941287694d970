-- grain: one row per entry of the period, in no order: what the totals of the month and of its people are added up of
-- keys:  none
-- input: ledger_entry by :period; kinds of charges are those of the totals. Added up by the program, in one reading: a
--        GROUP BY over accounts or people keeps its groups in a temporary table, which takes ten times what reading takes,
--        for each total
SELECT debit_account, credit_account, provider, charge_category, currency,
       CASE WHEN price_class LIKE 'allocation.%' THEN 'allocation'
            WHEN price_class LIKE 'variance.%' THEN 'variance'
            WHEN price_class IN ('seat', 'discount', 'margin') THEN price_class
            WHEN charge_category = 'Usage' THEN 'usage'
            ELSE 'other' END AS kind,
       charge_class,
       posting_no > 1 OR charge_class IS NOT NULL OR price_class LIKE 'allocation.%'
                      OR price_class LIKE 'variance.%' AS adjustment,
       charge_category = 'Usage' AND rate_id IS NOT NULL AND rate_id NOT LIKE 'plan:%' AS on_rate_card,
       amount, person_id, team, cost_centre, tool, model, price_class, unit, unit_price,
       CASE WHEN rate_id LIKE 'seat:%' THEN SUBSTRING_INDEX(rate_id, '/', 2) ELSE rate_id END AS price_id,
       quantity, service_date, run_id, posted_on
  FROM ledger_entry
 WHERE period = :period

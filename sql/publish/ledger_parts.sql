-- grain: one row per currency, kind of charge, class, kinds of its two accounts and source of its price; the amount is null where nothing has a price
-- keys:  currency, kind, correction, adjustment, debit, credit, on_rate_card
-- input: ledger_entry by :period
SELECT currency, kind, correction, adjustment, debit, credit, on_rate_card,
       COUNT(*) AS line_count,
       SUM(amount) AS amount
  FROM (SELECT currency,
               CASE WHEN price_class LIKE 'allocation.%' THEN 'allocation'
                    WHEN price_class LIKE 'variance.%' THEN 'variance'
                    WHEN price_class IN ('seat', 'discount', 'margin') THEN price_class
                    WHEN charge_category = 'Usage' THEN 'usage'
                    ELSE 'other' END AS kind,
               charge_class IS NOT NULL AS correction,
               posting_no > 1 OR charge_class IS NOT NULL OR price_class LIKE 'allocation.%'
                              OR price_class LIKE 'variance.%' AS adjustment,
               SUBSTRING_INDEX(debit_account, ':', 1) AS debit,
               SUBSTRING_INDEX(credit_account, ':', 1) AS credit,
               charge_category = 'Usage' AND rate_id IS NOT NULL AND rate_id NOT LIKE 'plan:%' AS on_rate_card,
               amount
          FROM ledger_entry
         WHERE period = :period) AS e
 GROUP BY currency, kind, correction, adjustment, debit, credit, on_rate_card
 ORDER BY currency, kind, correction, adjustment, debit, credit, on_rate_card

-- grain: one row per cost account and currency: cost centres, suspense, differences of each provider; a part is null where there is none
-- keys:  account, currency
-- input: ledger_entry by :period (an allocation adds to its debit account and takes from its credit account), ref_cost_centre as known now
SELECT l.account,
       l.cost_centre,
       COALESCE(c.name, '') AS name,
       COALESCE(c.legal_entity, '') AS legal_entity,
       COALESCE(c.gl_account, '') AS gl_account,
       l.currency,
       SUM(CASE WHEN l.part = 'usage' THEN l.amount END) AS usage_cost,
       SUM(CASE WHEN l.part = 'seats' THEN l.amount END) AS seats,
       SUM(CASE WHEN l.part = 'adjustments' THEN l.amount END) AS adjustments,
       SUM(CASE WHEN l.part = 'allocated' THEN l.amount END) AS allocated,
       SUM(CASE WHEN l.part = 'corrections' THEN l.amount END) AS corrections,
       SUM(CASE WHEN l.part = 'differences' THEN l.amount END) AS differences
  FROM (SELECT debit_account AS account,
               CASE WHEN debit_account LIKE 'expense:%' THEN SUBSTRING(debit_account, 9) ELSE '' END AS cost_centre,
               currency,
               CASE WHEN price_class LIKE 'allocation.%' THEN 'allocated'
                    WHEN debit_account LIKE 'variance:%' THEN 'differences'
                    WHEN charge_class IS NOT NULL THEN 'corrections'
                    WHEN charge_category = 'Usage' THEN 'usage'
                    WHEN charge_category = 'Purchase' THEN 'seats'
                    ELSE 'adjustments' END AS part,
               amount
          FROM ledger_entry
         WHERE period = :period
           AND (debit_account LIKE 'expense:%' OR debit_account LIKE 'suspense:%' OR debit_account LIKE 'variance:%')
         UNION ALL
        SELECT credit_account,
               CASE WHEN credit_account LIKE 'expense:%' THEN SUBSTRING(credit_account, 9) ELSE '' END,
               currency,
               'allocated',
               -amount
          FROM ledger_entry
         WHERE period = :period
           AND (credit_account LIKE 'expense:%' OR credit_account LIKE 'suspense:%' OR credit_account LIKE 'variance:%'))
       AS l
  LEFT JOIN ref_cost_centre c
    ON c.cost_centre = l.cost_centre AND c.known_to IS NULL AND l.cost_centre <> ''
 GROUP BY l.account, l.cost_centre, c.name, c.legal_entity, c.gl_account, l.currency
 ORDER BY CASE WHEN l.account LIKE 'expense:%' THEN 1 WHEN l.account LIKE 'suspense:%' THEN 2 ELSE 3 END,
          l.account, l.currency

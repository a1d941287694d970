-- grain: one row per charge class and currency of entries that are not the first of their posting; the amount is net
-- keys:  what, currency
-- input: ledger_entry by :period
SELECT CASE WHEN charge_class IS NULL THEN 'Reversals and new entries within the period'
            ELSE 'Corrections of earlier, closed periods' END AS what,
       'ledger_entry' AS place,
       MIN(reason) AS why,
       COUNT(*) AS row_count,
       NULL AS tokens,
       COUNT(DISTINCT service_date) AS days,
       MIN(service_date) AS first_day,
       MAX(service_date) AS last_day,
       COALESCE(SUM(amount), 0) AS money,
       currency,
       '' AS examples
  FROM ledger_entry
 WHERE period = :period AND (posting_no > 1 OR charge_class IS NOT NULL)
 GROUP BY charge_class, currency
 ORDER BY what, currency

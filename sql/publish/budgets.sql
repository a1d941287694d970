-- grain: one row per cost centre and currency that has a budget for the period
-- keys:  cost_centre, currency
-- input: ref_budget and ref_cost_centre as known now, ledger_entry by :period, period, booked_day from :first_day to before :next_month
SELECT b.cost_centre,
       COALESCE(c.name, '') AS name,
       b.currency,
       b.amount AS budget,
       COALESCE(SUM(l.amount), 0) AS used,
       CASE WHEN (SELECT status FROM period WHERE period = :period) = 'CLOSED' THEN DATEDIFF(:next_month, :first_day)
            ELSE GREATEST(
                 COALESCE((SELECT DATEDIFF(MAX(d.accounting_day), :first_day) + 1
                             FROM booked_day d
                            WHERE d.accounting_day >= :first_day AND d.accounting_day < :next_month), 0),
                 COALESCE((SELECT DATEDIFF(MAX(e.service_date), :first_day) + 1
                             FROM ledger_entry e
                            WHERE e.service_date >= :first_day AND e.service_date < :next_month), 0)) END AS days_elapsed,
       DATEDIFF(:next_month, :first_day) AS days_in_month
  FROM ref_budget b
  LEFT JOIN ref_cost_centre c ON c.cost_centre = b.cost_centre AND c.known_to IS NULL
  LEFT JOIN (SELECT debit_account AS account, currency, amount
               FROM ledger_entry
              WHERE period = :period AND debit_account LIKE 'expense:%'
              UNION ALL
             SELECT credit_account, currency, -amount
               FROM ledger_entry
              WHERE period = :period AND credit_account LIKE 'expense:%') AS l
    ON l.account = CONCAT('expense:', b.cost_centre) AND l.currency = b.currency
 WHERE b.period = :period AND b.known_to IS NULL
 GROUP BY b.cost_centre, c.name, b.currency, b.amount
 ORDER BY b.cost_centre, b.currency

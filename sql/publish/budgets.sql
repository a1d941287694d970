-- grain: one row per cost centre and currency that has a budget for the period; what stands on its account is not in it
-- keys:  cost_centre, currency
-- input: ref_budget and ref_cost_centre as known now, period, booked_day and service dates of ledger_entry from :first_day to before :next_month
SELECT b.cost_centre,
       COALESCE(c.name, '') AS name,
       b.currency,
       b.amount AS budget,
       NULL AS used,
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
 WHERE b.period = :period AND b.known_to IS NULL
 ORDER BY b.cost_centre, b.currency

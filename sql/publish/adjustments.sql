-- grain: one row per reversal with what replaces it, and per other entry that corrects, names a difference or allocates
-- keys:  entry_id (the replacement's; the reversal's where nothing replaces it)
-- input: ledger_entry by :period; what is taken back may stand in an earlier period
SELECT COALESCE(n.entry_id, r.entry_id) AS entry_id,
       CASE WHEN r.charge_class IS NULL THEN 'restated' ELSE 'correction' END AS kind,
       r.posted_on, r.service_date, o.period AS original_period, o.entry_id AS original_entry_id,
       COALESCE(n.person_id, r.person_id) AS person_id, COALESCE(n.cost_centre, r.cost_centre) AS cost_centre,
       r.provider, r.tool, r.model, r.price_class,
       o.amount AS old_amount, n.amount AS new_amount,
       CASE WHEN r.amount IS NULL AND n.amount IS NULL THEN NULL
            ELSE COALESCE(r.amount, 0) + COALESCE(n.amount, 0) END AS delta,
       r.currency, COALESCE(n.debit_account, r.debit_account) AS debit_account,
       COALESCE(n.credit_account, r.credit_account) AS credit_account, r.run_id, r.reason
  FROM ledger_entry r
  JOIN ledger_entry o ON o.service_date = r.service_date AND o.posting_id = r.posting_id AND o.entry_id = r.reverses_entry_id
  LEFT JOIN ledger_entry n
    ON n.service_date = r.service_date AND n.posting_id = r.posting_id AND n.posting_no = r.posting_no + 1 AND n.period = r.period
   AND n.currency = r.currency AND n.reverses_entry_id IS NULL
 WHERE r.period = :period
 UNION ALL
SELECT e.entry_id,
       CASE WHEN e.price_class LIKE 'variance.%' THEN 'variance'
            WHEN e.price_class LIKE 'allocation.%' THEN 'allocation'
            WHEN e.charge_class IS NULL THEN 'restated' ELSE 'correction' END,
       e.posted_on, e.service_date, DATE_FORMAT(e.service_date, '%Y-%m'), NULL,
       e.person_id, e.cost_centre, e.provider, e.tool, e.model, e.price_class,
       NULL, e.amount, e.amount, e.currency, e.debit_account, e.credit_account, e.run_id, e.reason
  FROM ledger_entry e
  LEFT JOIN ledger_entry r
    ON r.service_date = e.service_date AND r.posting_id = e.posting_id AND r.posting_no = e.posting_no - 1 AND r.period = e.period
   AND r.currency = e.currency AND r.reverses_entry_id IS NOT NULL
 WHERE e.period = :period AND e.reverses_entry_id IS NULL AND r.entry_id IS NULL
   AND (e.charge_class IS NOT NULL OR e.posting_no > 1
        OR e.price_class LIKE 'variance.%' OR e.price_class LIKE 'allocation.%')
 ORDER BY service_date, entry_id

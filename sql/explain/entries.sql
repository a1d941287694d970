-- grain: one row per entry of a person in a period, or of the use of one day in whatever period it was posted
-- keys:  entry_id
-- input: ledger_entry, ref_rate (as known when the entry was made it may have been another row of the same rate_id)
SELECT
    e.entry_id, e.period, e.service_date, e.posted_on, e.charge_category, e.charge_class, e.person_id, e.team, e.cost_centre,
    e.provider, e.tool, e.model, e.price_class, e.quantity, e.unit, e.unit_price, e.amount, e.currency, e.amount_base,
    e.rate_id, r.source AS rate_source, e.debit_account, e.credit_account, e.reverses_entry_id, e.run_id, e.reason
FROM ledger_entry e
LEFT JOIN ref_rate r ON r.rate_id = e.rate_id AND r.known_to IS NULL
WHERE e.person_id = :personId
    AND (e.period = :period OR :day IS NOT NULL)
    AND (e.service_date = :day OR :day IS NULL)
ORDER BY e.service_date, e.tool, e.provider, e.model, e.price_class, e.posting_id, e.posting_no

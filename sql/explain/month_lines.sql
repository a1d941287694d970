-- grain: one row per tool, model, price and reason that a person is charged in a period; what was reversed within it is gone
-- keys:  the columns before quantity
-- input: ledger_entry; the days of seats are summed up, their shares of a fee differ in the tenth decimal
SELECT
    charge_class, charge_category, tool, provider, model, price_class, unit, currency,
    CASE WHEN price_class LIKE 'seat%' THEN NULL ELSE unit_price END AS unit_price,
    rate_id, debit_account, credit_account,
    MAX(CASE WHEN reverses_entry_id IS NULL THEN reason ELSE '' END) AS reason,
    SUM(quantity) AS quantity,
    SUM(amount) AS amount,
    COUNT(*) AS entries,
    MIN(service_date) AS first_day,
    MAX(service_date) AS last_day
FROM ledger_entry
WHERE period = :period AND person_id = :personId
GROUP BY
    charge_class, charge_category, tool, provider, model, price_class, unit, currency,
    CASE WHEN price_class LIKE 'seat%' THEN NULL ELSE unit_price END,
    rate_id, debit_account, credit_account
HAVING SUM(quantity) <> 0
ORDER BY
    charge_class IS NOT NULL, charge_category DESC, tool, provider, model, price_class, currency, first_day, rate_id,
    quantity, reason

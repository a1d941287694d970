-- grain: one row per line that providers billed for the period, as known now
-- keys:  provider, currency, line_description, line_no
-- input: ref_invoice by :period
SELECT provider, currency, line_description, amount
FROM ref_invoice
WHERE period = :period AND known_to IS NULL
ORDER BY provider, currency, line_description, line_no

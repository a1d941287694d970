-- grain: one row per line of an invoice, as it is known now
-- keys:  provider, currency, line_description, line_no
-- input: ref_invoice by :period
SELECT provider, currency, line_description, line_no, amount, NULLIF(invoice_id, '') AS invoice_id, issued_on
  FROM ref_invoice
 WHERE period = :period AND known_to IS NULL
 ORDER BY provider, currency, line_description, line_no

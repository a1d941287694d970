-- Grain: one label an invoice line that does not equal priced usage or seats. Inputs: world.invoice.
INSERT INTO sample_label
SELECT
    CASE
        WHEN line_description = 'credit note' THEN 'invoice_credit_note'
        WHEN currency = 'EUR' AND line_description LIKE 'support%' THEN 'invoice_other_currency'
        WHEN line_description LIKE 'usage of%' THEN 'invoice_unpriced_models'
        ELSE 'invoice_unexplained_difference'
    END,
    'invoice', provider || '/' || period,
    CASE
        WHEN line_description = 'credit note' THEN 'negative line'
        WHEN currency = 'EUR' AND line_description LIKE 'support%' THEN 'kept in its currency; no silent conversion'
        WHEN line_description LIKE 'usage of%' THEN 'named variance: unpriced models'
        ELSE 'reported: +1.7 % against usage'
    END,
    line_description
FROM world.invoice
WHERE line_description NOT IN ('API usage', 'credits', 'seats')
    OR provider = 'google' AND line_description = 'API usage'
ORDER BY 1, 3;

-- grain: which invoice a line stands on and the day that invoice was issued, added to ref_invoice
-- keys:  as before
-- input: reference, from the optional columns invoice.invoice_id and invoice.issued_on
ALTER TABLE ref_invoice
    ADD COLUMN invoice_id VARCHAR(128) NOT NULL DEFAULT '' COMMENT 'as the provider names it; empty: the source does not tell',
    ADD COLUMN issued_on  DATE         NULL                COMMENT 'null: the source does not tell';

-- grain: one row per period, provider, currency and kind of line
-- keys:  period, provider, currency, kind
-- input: tie-out: ref_invoice against ledger_entry; a period is deleted and inserted whole while it is open
CREATE TABLE tie_out (
    period        CHAR(7)         NOT NULL COMMENT 'yyyy-mm',
    provider      VARCHAR(64)     NOT NULL,
    currency      CHAR(3)         NOT NULL,
    kind          VARCHAR(16)     NOT NULL COMMENT 'usage, credits, seats, unpriced, credit_note, fee, tax, correction, other',
    invoice_lines INT             NOT NULL COMMENT '0: nothing was invoiced',
    invoiced      DECIMAL(30, 16) NOT NULL COMMENT 'in currency, as billed',
    booked        DECIMAL(30, 16) NOT NULL COMMENT 'in currency, exact: what the ledger owes the provider, differences apart',
    difference    DECIMAL(30, 16) NOT NULL COMMENT 'invoiced - booked; the sum of the variances of the row',
    PRIMARY KEY (period, provider, currency, kind),
    CONSTRAINT tie_out_difference CHECK (difference = invoiced - booked)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'invoices against the ledger';

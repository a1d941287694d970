-- grain: one row per period, provider, currency, kind of line and name of a difference
-- keys:  period, provider, currency, kind, variance
-- input: tie-out; answers come from the file of answers of close
CREATE TABLE tie_out_variance (
    period       CHAR(7)         NOT NULL COMMENT 'yyyy-mm',
    provider     VARCHAR(64)     NOT NULL,
    currency     CHAR(3)         NOT NULL,
    kind         VARCHAR(16)     NOT NULL,
    variance     VARCHAR(32)     NOT NULL COMMENT 'unpriced models, unlogged usage, rounding, credit note, other currency, correction, unexplained ...',
    amount       DECIMAL(30, 16) NOT NULL COMMENT 'signed, in currency: invoiced - booked',
    reason       VARCHAR(1000)   NOT NULL COMMENT 'in words; empty: nobody has given one yet',
    needs_answer BOOLEAN         NOT NULL COMMENT 'true: a person has to give the reason before the period can be closed',
    answered_by  VARCHAR(128)    NULL     COMMENT 'who gave the reason; null: a rule did',
    PRIMARY KEY (period, provider, currency, kind, variance)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'named differences between invoices and the ledger';

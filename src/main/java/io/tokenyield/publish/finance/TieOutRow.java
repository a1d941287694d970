package io.tokenyield.publish.finance;

import java.math.BigDecimal;

/**
 * Invoices against the ledger: one provider, currency and kind of line.
 *
 * @param kind usage, credits, seats, unpriced, credit_note, fee, tax, correction or other
 * @param invoiceLines 0: nothing was invoiced
 * @param booked what the ledger owes the provider, named differences apart; exact
 * @param difference invoiced - booked
 */
public record TieOutRow(
        String provider,
        String currency,
        String kind,
        int invoiceLines,
        BigDecimal invoiced,
        BigDecimal booked,
        BigDecimal difference) {
    /** Whether a line of an invoice is compared in this row. */
    public boolean hasLine(InvoiceLine line) {
        return line.provider().equals(provider) && line.currency().equals(currency) && kind.equals(line.kind());
    }

    /** Whether this row's difference has that part. */
    public boolean hasVariance(VarianceRow variance) {
        return variance.provider().equals(provider)
                && variance.currency().equals(currency)
                && variance.kind().equals(kind);
    }
}

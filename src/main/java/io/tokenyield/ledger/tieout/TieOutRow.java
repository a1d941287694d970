package io.tokenyield.ledger.tieout;

import java.math.BigDecimal;
import java.util.List;

/**
 * One row of {@code tie_out}: a provider's invoice of one kind in one currency against the ledger.
 *
 * @param invoiceLines 0: nothing was invoiced
 * @param variances none for a difference of zero; their sum is the difference exactly
 */
public record TieOutRow(Key key, int invoiceLines, BigDecimal invoiced, BigDecimal booked, List<Variance> variances) {

    /** What is compared. */
    public record Key(String provider, String currency, LineKind kind) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byProvider = provider.compareTo(other.provider);
            int byCurrency = byProvider != 0 ? byProvider : currency.compareTo(other.currency);
            return byCurrency != 0 ? byCurrency : kind.compareTo(other.kind);
        }
    }

    public BigDecimal difference() {
        return invoiced.subtract(booked);
    }
}

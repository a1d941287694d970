package io.tokenyield.score;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How complete the usage of the window is.
 *
 * @param invoiceGapShare how much of the invoices the usage does not account for, or is over; of either sign; null where
 *     there is no invoice to compare with
 * @param failedSources what did not arrive, by name
 */
public record Meter(BigDecimal invoiceGapShare, SortedSet<String> failedSources) {

    public static Meter of(BigDecimal invoiceGapShare, Collection<String> failedSources) {
        return new Meter(invoiceGapShare, new TreeSet<>(failedSources));
    }

    /** What could not be checked but refuses no score. */
    public List<String> notes() {
        return invoiceGapShare != null
                ? List.of()
                : List.of("Not checked: whether the usage agrees with an invoice. There is none for this window.");
    }
}

package io.tokenyield.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A discount that a provider gives on its list prices, or a margin that the company puts on them.
 *
 * @param validFrom first accounting day
 * @param validTo day after the last one; null for open
 * @param share of the list price, 0.1 is ten per cent
 * @param note contract or decision that it rests on
 */
public record PriceAdjustment(
        String provider,
        Kind kind,
        Scope appliesTo,
        LocalDate validFrom,
        LocalDate validTo,
        BigDecimal share,
        String note) {

    /** Whose decision it is: the provider's or the company's. */
    public enum Kind {
        DISCOUNT,
        MARGIN
    }

    /** Which prices it changes. */
    public enum Scope {
        USAGE,
        SEATS,
        ALL
    }
}

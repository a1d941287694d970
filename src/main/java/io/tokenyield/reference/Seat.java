package io.tokenyield.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A seat of a person at a tool, as sold.
 *
 * @param validFrom first day
 * @param validTo day after the last one; null for open
 * @param monthlyFee for each month in which the seat is valid on any day, in {@code currency}
 * @param provider who bills it; empty where the source does not say
 */
public record Seat(
        String tool,
        String personId,
        String plan,
        LocalDate validFrom,
        LocalDate validTo,
        BigDecimal monthlyFee,
        String currency,
        String provider) {}

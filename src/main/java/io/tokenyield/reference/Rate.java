package io.tokenyield.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * One row of the rate card: what one model of one provider costs from {@code validFrom} (inclusive) to {@code validTo}
 * (exclusive, null for open), both UTC days.
 *
 * @param rateId made of provider, model, first day and a hash of the prices: the same prices have the same id everywhere
 * @param unit {@link #MILLION_TOKENS} or {@link #CREDIT}
 * @param base prices of ordinary requests; null for credits
 * @param longContextOver requests with more tokens of input than this are at {@code longPrices}, whole; null for none
 * @param tierMultipliers by tier (batch, flex, priority); a tier that is missing is not sold
 * @param creditPrice price of one credit; null for tokens
 */
public record Rate(
        String rateId,
        String provider,
        String modelId,
        LocalDate validFrom,
        LocalDate validTo,
        String currency,
        String unit,
        TokenPrices base,
        Long longContextOver,
        TokenPrices longPrices,
        Map<String, BigDecimal> tierMultipliers,
        BigDecimal creditPrice) {
    public static final String MILLION_TOKENS = "1M_tokens";
    public static final String CREDIT = "credit";

    public boolean isForCredits() {
        return CREDIT.equals(unit);
    }

    public boolean isValidOn(LocalDate utcDay) {
        return !utcDay.isBefore(validFrom) && (validTo == null || utcDay.isBefore(validTo));
    }

    public boolean overlaps(Rate other) {
        return (other.validTo == null || validFrom.isBefore(other.validTo))
                && (validTo == null || other.validFrom.isBefore(validTo));
    }
}

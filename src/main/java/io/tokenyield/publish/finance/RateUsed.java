package io.tokenyield.publish.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A row of the rate card that priced entries of the period, and how many. A price that the card leaves open is null;
 * where the card no longer has the rate at all, only its id, currency, lines and amount are known.
 *
 * @param validTo exclusive; null is open
 * @param amount exact sum of the entries with this rate
 */
public record RateUsed(
        String rateId,
        String provider,
        String model,
        LocalDate validFrom,
        LocalDate validTo,
        String currency,
        String unit,
        Prices base,
        Long longContextOver,
        Prices longContext,
        BigDecimal batchMultiplier,
        BigDecimal flexMultiplier,
        BigDecimal priorityMultiplier,
        BigDecimal creditPrice,
        LocalDateTime knownFrom,
        String source,
        long lines,
        BigDecimal amount) {

    /** Prices of one context size, per million tokens. */
    public record Prices(
            BigDecimal input,
            BigDecimal output,
            BigDecimal cacheRead,
            BigDecimal cacheWrite5m,
            BigDecimal cacheWrite1h) {}

    /** A rate that the card does not have. */
    public static RateUsed unknown(String rateId) {
        Prices none = new Prices(null, null, null, null, null);
        return new RateUsed(
                rateId, null, null, null, null, null, null, none, null, none, null, null, null, null, null, null, 0,
                null);
    }

    /** The same with what it priced. */
    public RateUsed priced(String pricedCurrency, long pricedLines, BigDecimal pricedAmount) {
        return new RateUsed(
                rateId,
                provider,
                model,
                validFrom,
                validTo,
                pricedCurrency,
                unit,
                base,
                longContextOver,
                longContext,
                batchMultiplier,
                flexMultiplier,
                priorityMultiplier,
                creditPrice,
                knownFrom,
                source,
                pricedLines,
                pricedAmount);
    }

    public boolean onTheCard() {
        return validFrom != null;
    }
}

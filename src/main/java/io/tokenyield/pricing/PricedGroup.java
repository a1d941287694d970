package io.tokenyield.pricing;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a group of requests costs.
 *
 * @param modelId the model as the rate card names it, or would
 * @param currency as billed; null where there is no price
 * @param unpricedBecause why there is no price; null where there is one
 * @param lines one line a kind of token with a count other than zero, or one for credits; without price where unpriced
 */
public record PricedGroup(String modelId, String currency, String unpricedBecause, List<Line> lines) {

    /**
     * @param priceClass input, output, cache_read, cache_write_5m, cache_write_1h or credit, with {@code .long} and the
     *     tier behind it
     * @param quantity in {@code unit}
     * @param unit tokens or credits
     * @param unitPrice currency per unit, exact; null where unpriced
     * @param rateId the row of the rate card; null where unpriced
     */
    public record Line(String priceClass, BigDecimal quantity, String unit, BigDecimal unitPrice, String rateId) {
        /** Quantity times unit price, exact; null where unpriced. */
        public BigDecimal amount() {
            return unitPrice == null ? null : quantity.multiply(unitPrice);
        }
    }

    public boolean isPriced() {
        return unpricedBecause == null;
    }

    /** Sum of the amounts, exact; zero where unpriced, so ask {@link #isPriced} first. */
    public BigDecimal amount() {
        return lines.stream()
                .map(Line::amount)
                .filter(amount -> amount != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package io.tokenyield.reference;

import java.math.BigDecimal;

/**
 * Prices of the kinds of tokens per million tokens, as the card has them, in the currency of their rate. Null means that
 * the card has no such price; what then applies is pricing's business.
 */
public record TokenPrices(
        BigDecimal input, BigDecimal output, BigDecimal cacheRead, BigDecimal cacheWrite5m, BigDecimal cacheWrite1h) {}

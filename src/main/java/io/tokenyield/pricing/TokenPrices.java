package io.tokenyield.pricing;

import java.math.BigDecimal;

/**
 * Prices of the token kinds per million tokens, in the currency of their rate. Null means that the card has no such
 * price; missing cache prices fall back as vendors bill: cache reads and 5-minute writes to the input price, 1-hour
 * writes to the 5-minute price.
 */
public record TokenPrices(
        BigDecimal input,
        BigDecimal output,
        BigDecimal cacheRead,
        BigDecimal cacheWrite5m,
        BigDecimal cacheWrite1h) {

    public BigDecimal of(TokenKind kind) {
        return switch (kind) {
            case INPUT -> input;
            case OUTPUT -> output;
            case CACHE_READ -> cacheRead != null ? cacheRead : input;
            case CACHE_WRITE_5M -> cacheWrite5m != null ? cacheWrite5m : input;
            case CACHE_WRITE_1H -> cacheWrite1h != null ? cacheWrite1h : of(TokenKind.CACHE_WRITE_5M);
        };
    }
}

package io.tokenyield.pricing;

import io.tokenyield.model.TokenCounts;
import io.tokenyield.reference.TokenPrices;
import java.math.BigDecimal;

/** The kinds of tokens that have a price of their own. Reasoning tokens have none: they are output. */
public enum TokenKind {
    INPUT("input"),
    OUTPUT("output"),
    CACHE_READ("cache_read"),
    CACHE_WRITE_5M("cache_write_5m"),
    CACHE_WRITE_1H("cache_write_1h");

    private final String priceClass;

    TokenKind(String priceClass) {
        this.priceClass = priceClass;
    }

    public String priceClass() {
        return priceClass;
    }

    public long countIn(TokenCounts tokens) {
        return switch (this) {
            case INPUT -> tokens.input();
            case OUTPUT -> tokens.output();
            case CACHE_READ -> tokens.cacheRead();
            case CACHE_WRITE_5M -> tokens.cacheWrite5m();
            case CACHE_WRITE_1H -> tokens.cacheWrite1h();
        };
    }

    /**
     * The price per million tokens, null where there is none. Missing cache prices fall back as vendors bill: cache reads
     * and 5-minute writes to the input price, 1-hour writes to the 5-minute price.
     */
    public BigDecimal priceIn(TokenPrices prices) {
        return switch (this) {
            case INPUT -> prices.input();
            case OUTPUT -> prices.output();
            case CACHE_READ -> prices.cacheRead() != null ? prices.cacheRead() : prices.input();
            case CACHE_WRITE_5M -> prices.cacheWrite5m() != null ? prices.cacheWrite5m() : prices.input();
            case CACHE_WRITE_1H ->
                prices.cacheWrite1h() != null ? prices.cacheWrite1h() : CACHE_WRITE_5M.priceIn(prices);
        };
    }
}

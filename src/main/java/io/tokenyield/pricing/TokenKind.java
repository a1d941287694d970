package io.tokenyield.pricing;

import io.tokenyield.model.TokenCounts;

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
}

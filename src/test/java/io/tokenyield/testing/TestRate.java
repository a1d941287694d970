package io.tokenyield.testing;

import io.tokenyield.reference.Rate;
import io.tokenyield.reference.TokenPrices;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Rows of a rate card for tests, in dollars, valid from 2026-01-01 on where a test says nothing else. */
public final class TestRate {
    private static final TokenPrices NO_PRICES = prices(null, null, null, null, null);

    private final String provider;
    private final String model;
    private final String unit;
    private final Map<String, BigDecimal> tiers = new HashMap<>();
    private LocalDate from = LocalDate.of(2026, 1, 1);
    private LocalDate to;
    private String currency = "USD";
    private TokenPrices base = NO_PRICES;
    private Long longOver;
    private TokenPrices inLong = NO_PRICES;
    private BigDecimal credit;

    private TestRate(String provider, String model, String unit) {
        this.provider = provider;
        this.model = model;
        this.unit = unit;
    }

    /** Prices a million tokens; null where the card has none. */
    public static TestRate tokens(
            String provider, String model, String input, String output, String read, String write5m, String write1h) {
        TestRate rate = new TestRate(provider, model, Rate.MILLION_TOKENS);
        rate.base = prices(input, output, read, write5m, write1h);
        return rate;
    }

    public static TestRate credits(String provider, String model, String price) {
        TestRate rate = new TestRate(provider, model, Rate.CREDIT);
        rate.credit = new BigDecimal(price);
        return rate;
    }

    public TestRate valid(String firstDay, String endDay) {
        from = LocalDate.parse(firstDay);
        to = endDay == null ? null : LocalDate.parse(endDay);
        return this;
    }

    public TestRate in(String otherCurrency) {
        currency = otherCurrency;
        return this;
    }

    public TestRate longOver(long tokens, String input, String output, String read, String write5m, String write1h) {
        longOver = tokens;
        inLong = prices(input, output, read, write5m, write1h);
        return this;
    }

    public TestRate tier(String name, String multiplier) {
        tiers.put(name, new BigDecimal(multiplier));
        return this;
    }

    /** Its id says what it is of: {@code anthropic/claude-sonnet-4-5/2026-01-01}. */
    public Rate rate() {
        String id = provider + "/" + model + "/" + from;
        return new Rate(id, provider, model, from, to, currency, unit, base, longOver, inLong, tiers, credit);
    }

    private static TokenPrices prices(String input, String output, String read, String write5m, String write1h) {
        return new TokenPrices(number(input), number(output), number(read), number(write5m), number(write1h));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}

package io.tokenyield.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one unit of a currency is in another on a day. A rate holds on its own day alone: none is carried over. */
public final class FxRates {
    private final Map<Key, BigDecimal> rates = new HashMap<>();

    private record Key(LocalDate day, String currency, String baseCurrency) {}

    /** @param rate units of {@code baseCurrency} for one unit of {@code currency} */
    public FxRates add(LocalDate day, String currency, String baseCurrency, BigDecimal rate) {
        rates.put(new Key(day, currency, baseCurrency), rate);
        return this;
    }

    /**
     * @param day the accounting day that is converted
     * @return units of {@code baseCurrency} for one unit of {@code currency}, 1 where they are the same; empty where the
     *     source has none for that day, which is not 0
     */
    public Optional<BigDecimal> rate(LocalDate day, String currency, String baseCurrency) {
        if (currency.equals(baseCurrency)) {
            return Optional.of(BigDecimal.ONE);
        }
        return Optional.ofNullable(rates.get(new Key(day, currency, baseCurrency)));
    }
}

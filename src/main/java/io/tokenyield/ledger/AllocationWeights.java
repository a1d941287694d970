package io.tokenyield.ledger;

import io.tokenyield.ledger.allocation.AllocationKey;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the keys of allocation go by in one period.
 *
 * @param directCost by currency, then cost centre; exact
 * @param headcount people by cost centre on the last day
 */
public record AllocationWeights(Map<String, Map<String, BigDecimal>> directCost, Map<String, BigDecimal> headcount) {
    /** By cost centre; empty where the key has nothing to go by in this currency. */
    public Map<String, BigDecimal> by(AllocationKey key, String currency) {
        return switch (key) {
            case USAGE -> directCost.getOrDefault(currency, Map.of());
            case HEADCOUNT -> headcount;
            case EVEN -> even();
        };
    }

    private Map<String, BigDecimal> even() {
        Map<String, BigDecimal> even = new TreeMap<>(headcount);
        even.replaceAll((costCentre, people) -> BigDecimal.ONE);
        return even;
    }
}

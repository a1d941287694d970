package io.tokenyield.ledger.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Divides an amount in proportion to weights, by largest remainder on ten decimals: the shares add up to the amount
 * exactly. Equal remainders are served in the order of names; what an amount has behind the tenth decimal goes to the
 * first that is served.
 */
public final class Allocation {
    private static final int DECIMALS = 10;
    private static final int WORKING_DECIMALS = 40;
    private static final BigDecimal UNIT = BigDecimal.ONE.movePointLeft(DECIMALS);

    private record Share(String name, BigDecimal rounded, BigDecimal remainder) {}

    private Allocation() {}

    /**
     * @param amount signed, in any currency
     * @param weights by name; those that are not over zero receive nothing
     * @return the share of each name that has a weight; empty where none has
     */
    public static SortedMap<String, BigDecimal> split(BigDecimal amount, Map<String, BigDecimal> weights) {
        TreeMap<String, BigDecimal> positive = new TreeMap<>(weights);
        positive.values().removeIf(weight -> weight.signum() <= 0);
        TreeMap<String, BigDecimal> shares = new TreeMap<>();
        if (positive.isEmpty()) {
            return shares;
        }
        BigDecimal total = positive.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Share> divided = new ArrayList<>();
        BigDecimal left = amount.abs();
        for (Map.Entry<String, BigDecimal> entry : positive.entrySet()) {
            BigDecimal exact =
                    amount.abs().multiply(entry.getValue()).divide(total, WORKING_DECIMALS, RoundingMode.FLOOR);
            BigDecimal rounded = exact.setScale(DECIMALS, RoundingMode.FLOOR);
            divided.add(new Share(entry.getKey(), rounded, exact.subtract(rounded)));
            left = left.subtract(rounded);
        }
        divided.sort(Comparator.comparing(Share::remainder).reversed().thenComparing(Share::name));
        BigDecimal units = left.setScale(DECIMALS, RoundingMode.FLOOR);
        BigDecimal behindTheLastDecimal = left.subtract(units);
        for (Share share : divided) {
            BigDecimal more = units.signum() > 0 ? UNIT : BigDecimal.ZERO;
            BigDecimal value = share.rounded().add(more).add(behindTheLastDecimal);
            units = units.subtract(more);
            behindTheLastDecimal = BigDecimal.ZERO;
            shares.put(share.name(), amount.signum() < 0 ? value.negate() : value);
        }
        return shares;
    }
}

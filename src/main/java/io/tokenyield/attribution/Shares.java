package io.tokenyield.attribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Divides an amount by weights so that the parts sum to it exactly: largest remainder. Pure. */
final class Shares {
    /** Of amounts of money. */
    static final int DECIMALS = 16;

    private Shares() {}

    /**
     * Weights that sum to the amount already are the parts.
     *
     * @param amount not negative, of at most so many decimals
     * @param weights not negative; all zero: equal parts
     */
    static List<BigDecimal> of(BigDecimal amount, List<BigDecimal> weights, int decimals) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(amount) == 0) {
            return weights;
        }
        List<BigDecimal> shares = sum.signum() == 0
                ? weights.stream().map(weight -> BigDecimal.ONE).toList()
                : weights;
        BigDecimal all = sum.signum() == 0 ? BigDecimal.valueOf(weights.size()) : sum;
        List<BigDecimal> parts = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        BigDecimal left = amount;
        for (BigDecimal share : shares) {
            BigDecimal exact = amount.multiply(share);
            BigDecimal part = exact.divide(all, decimals, RoundingMode.DOWN);
            parts.add(part);
            remainders.add(exact.subtract(part.multiply(all)));
            left = left.subtract(part);
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> remainders.get(i))
                .reversed()
                .thenComparing(i -> i));
        for (int i = 0; left.signum() > 0; i++) {
            parts.set(order.get(i), parts.get(order.get(i)).add(unit));
            left = left.subtract(unit);
        }
        return parts;
    }
}

package io.tokenyield.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds a list so that what is shown adds up to the shown total: everything is rounded down, and the units that are
 * then missing go to the largest remainders. Equal remainders are served in the order of the list.
 */
public final class LargestRemainder {
    private LargestRemainder() {}

    /** Rounds to {@code scale} digits; the result adds up to the exact sum, rounded half up. */
    public static List<BigDecimal> round(List<BigDecimal> values, int scale) {
        return apportion(values, sum(values).setScale(scale, RoundingMode.HALF_UP));
    }

    /**
     * Rounds to the scale of {@code total} so that the result adds up to {@code total}.
     *
     * @throws IllegalArgumentException if the total is a whole unit or more away from the exact sum
     */
    public static List<BigDecimal> apportion(List<BigDecimal> values, BigDecimal total) {
        int scale = total.scale();
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-scale);
        BigDecimal gap = total.subtract(sum(values)).abs();
        if (gap.compareTo(unit) >= 0) {
            throw new IllegalArgumentException(
                    "a total of " + total + " is " + gap + " away from the sum of the lines");
        }
        List<BigDecimal> rounded = new ArrayList<>();
        values.forEach(value -> rounded.add(value.setScale(scale, RoundingMode.FLOOR)));
        int missing = total.subtract(sum(rounded)).movePointRight(scale).intValueExact();
        Comparator<Integer> largestFirst =
                Comparator.comparing(i -> rounded.get(i).subtract(values.get(i)));
        IntStream.range(0, values.size())
                .boxed()
                .sorted(largestFirst)
                .limit(missing)
                .toList()
                .forEach(i -> rounded.set(i, rounded.get(i).add(unit)));
        return List.copyOf(rounded);
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

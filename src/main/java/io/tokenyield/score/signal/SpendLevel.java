package io.tokenyield.score.signal;

import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * L, level: how far the logarithm of a person's spend lies above that of colleagues, in robust deviations (1.4826 times the
 * median distance from the median). Grain: one group of colleagues, the days of a month.
 */
public final class SpendLevel {
    /** What makes the median distance of a normal distribution its standard deviation. */
    private static final double NORMAL = 1.4826;

    private final int people;
    private final double median;
    private final double deviation;

    /** @param costsUsd of all in the group who used anything, at constant prices; others say nothing about use */
    public SpendLevel(Collection<BigDecimal> costsUsd) {
        double[] logs = costsUsd.stream()
                .filter(cost -> cost.signum() > 0)
                .mapToDouble(cost -> Math.log(cost.doubleValue()))
                .toArray();
        people = logs.length;
        median = median(logs);
        deviation = NORMAL
                * median(Arrays.stream(logs).map(log -> Math.abs(log - median)).toArray());
    }

    /** Nothing where colleagues are too few, or where half of them spend the same. */
    public Optional<Finding> finding(BigDecimal costUsd, ScoreParameters parameters) {
        if (people - 1 < parameters.baselineMinN() || !(deviation > 0) || costUsd.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal measure = Ladder.measure((Math.log(costUsd.doubleValue()) - median) / deviation);
        BigDecimal usual = BigDecimal.valueOf(Math.exp(median));
        BigDecimal above = costUsd.subtract(usual).max(BigDecimal.ZERO);
        String text = "Spend of " + Words.usd(costUsd) + " is far above that of " + (people - 1)
                + " comparable colleagues, whose middle one spent " + Words.usd(usual) + ". What was it for?";
        return Finding.of(Signal.SPEND_LEVEL, measure, above, text, parameters);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

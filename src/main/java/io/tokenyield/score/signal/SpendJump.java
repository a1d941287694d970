package io.tokenyield.score.signal;

import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * J, jump: spend in multiples of the median of the person's own last four windows. Windows without use are left out, so
 * that who was away does not jump by coming back; a median needs two windows. Grain: one person, the days of a month.
 *
 * @param earlierUsd of windows before that the data cover, at constant prices
 */
public record SpendJump(BigDecimal costUsd, List<BigDecimal> earlierUsd) {
    private static final int LEAST_WITH_USE = 2;

    public Optional<Finding> finding(ScoreParameters parameters) {
        List<BigDecimal> used =
                earlierUsd.stream().filter(cost -> cost.signum() > 0).sorted().toList();
        int windows = parameters.value(Parameter.SIGNAL_J_WINDOWS).intValueExact();
        if (earlierUsd.size() < windows || used.size() < Math.min(LEAST_WITH_USE, windows)) {
            return Optional.empty();
        }
        int middle = used.size() / 2;
        BigDecimal usual = used.size() % 2 == 1
                ? used.get(middle)
                : used.get(middle - 1).add(used.get(middle)).divide(BigDecimal.valueOf(2), 16, RoundingMode.HALF_EVEN);
        BigDecimal times = Ladder.ratio(costUsd, usual);
        String text = "Spend rose " + Words.times(times) + "-fold, from " + Words.usd(usual) + " in earlier weeks to "
                + Words.usd(costUsd) + ". New tool or new task?";
        return Finding.of(Signal.SPEND_JUMP, times, costUsd.subtract(usual), text, parameters);
    }
}

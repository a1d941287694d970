package io.tokenyield.score.signal;

import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A signal that has points. Grain: one person, one month, one signal.
 *
 * @param measure by the formula of the signal, eight digits
 * @param costUsd at stake, at constant prices
 * @param text what the person is asked, with its numbers
 */
public record Finding(Signal signal, BigDecimal measure, int points, BigDecimal costUsd, String text) {
    /** Some costs are shares and differences of estimates: more digits would claim more than is known. */
    private static final int USD_DIGITS = 6;

    /** Nothing where the measure reaches no step. */
    static Optional<Finding> of(
            Signal signal, BigDecimal measure, BigDecimal costUsd, String text, ScoreParameters parameters) {
        int points = Ladder.points(signal, measure, parameters);
        return points == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        signal, measure, points, costUsd.setScale(USD_DIGITS, RoundingMode.HALF_EVEN), text));
    }
}

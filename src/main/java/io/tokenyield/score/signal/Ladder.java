package io.tokenyield.score.signal;

import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** From the measure of a signal to its points: those of the highest step that it reaches. Steps are parameters. */
final class Ladder {
    /** As many as the mart stores, so that what is stored says which step was reached. */
    private static final int DIGITS = 8;

    private Ladder() {}

    static int points(Signal signal, BigDecimal measure, ScoreParameters parameters) {
        if (signal.isStopped(parameters)) {
            return 0;
        }
        int points = 0;
        for (int step = 1; step <= signal.steps(); step++) {
            if (measure.compareTo(value(signal, step, "FROM", parameters)) >= 0) {
                points = value(signal, step, "POINTS", parameters).intValueExact();
            }
        }
        return points;
    }

    /** A share or a multiple; nothing of nothing is nothing. */
    static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(DIGITS)
                : part.divide(whole, DIGITS, RoundingMode.HALF_EVEN);
    }

    static BigDecimal measure(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal value(Signal signal, int step, String what, ScoreParameters parameters) {
        return parameters.value(Parameter.valueOf("SIGNAL_" + signal.code() + "_" + step + "_" + what));
    }
}

package io.tokenyield.scoring.signals;

import io.tokenyield.model.Period;
import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import java.time.LocalDate;

/**
 * The days whose events signals of a month are made of: the last 28 of the month, or of what is known while it is not over.
 *
 * @param from first accounting day; patterns are of UTC days and taken by the same dates
 * @param to first day behind them
 * @param isOver whether the month is
 */
record SignalWindow(Period month, LocalDate from, LocalDate to, boolean isOver) {

    static SignalWindow of(Period month, LocalDate asOf, ScoreParameters parameters) {
        LocalDate end = month.lastDay().plusDays(1);
        LocalDate to = asOf.isBefore(end) ? asOf : end;
        return new SignalWindow(month, to.minusDays(days(parameters)), to, !asOf.isBefore(end));
    }

    static int days(ScoreParameters parameters) {
        return parameters.value(Parameter.SIGNAL_DAYS).intValueExact();
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    int days() {
        return (int) (to.toEpochDay() - from.toEpochDay());
    }

    /** A day of it as a bit of the days that a signal rests on. */
    long bit(LocalDate day) {
        return 1L << day.toEpochDay() - from.toEpochDay();
    }
}

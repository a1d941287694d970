package io.tokenyield.score;

import io.tokenyield.model.Period;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days that the score of a month looks at, in the accounting zone: {@code [t0, t1)}, the last days up to the end of the
 * month. They are looked at when as many days more are over as work has to prove itself.
 *
 * @param maturityDays until it is looked at, and how far costs are shifted to either side
 */
public record ScoreWindow(Period period, LocalDate t0, LocalDate t1, int maturityDays) {

    public static ScoreWindow of(Period period, ScoreParameters parameters) {
        LocalDate t1 = period.lastDay().plusDays(1);
        return new ScoreWindow(period, t1.minusDays(parameters.windowDays()), t1, parameters.maturityDays());
    }

    public Days days() {
        return lagged(0);
    }

    /** The window shifted by some days, back where negative. */
    public Days lagged(int lag) {
        return new Days(t0.plusDays(lag), t1.plusDays(lag));
    }

    /** The first day on which all is known: the day before it is the last one that costs are summed over. */
    public LocalDate evaluatedOn() {
        return t1.plusDays(maturityDays);
    }

    /** @param asOf the first day that is not over, or of which nothing is known yet */
    public boolean isMatured(LocalDate asOf) {
        return !evaluatedOn().isAfter(asOf);
    }

    /**
     * The latest window of a month that was looked at before this one begins, so that what is spent in this one is in no
     * cost of the other. Where the data do not reach back so far, the latest that ends before this one begins: of its
     * shifts only those count that are over by then. Nothing where the data do not cover that one either.
     *
     * @param firstDay the first day that there are data of
     */
    public Optional<ScoreWindow> baseline(LocalDate firstDay, ScoreParameters parameters) {
        return Stream.of(t0.minusDays(maturityDays), t0)
                .map(end -> of(new Period(Period.of(end).month().minusMonths(1)), parameters))
                .filter(window -> window.isCoveredFrom(firstDay))
                .findFirst();
    }

    /** The window of the next month. */
    public ScoreWindow next(ScoreParameters parameters) {
        return of(period.next(), parameters);
    }

    /** The window of the first month that can be scored: the first that has a baseline. */
    public static ScoreWindow firstScored(LocalDate firstDay, ScoreParameters parameters) {
        ScoreWindow window = of(Period.of(firstDay), parameters);
        while (window.baseline(firstDay, parameters).isEmpty()) {
            window = window.next(parameters);
        }
        return window;
    }

    /** As sentences name it. */
    String named() {
        return period + ", looked at on " + evaluatedOn();
    }

    private boolean isCoveredFrom(LocalDate firstDay) {
        return !t0.minusDays(maturityDays).isBefore(firstDay);
    }
}

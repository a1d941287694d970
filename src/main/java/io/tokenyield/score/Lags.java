package io.tokenyield.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * The cost of a window, and of the same window shifted back and forth by the days that work has to prove itself. Exact
 * sums of constant prices: the order of rows changes nothing. Grain: one person, one window.
 *
 * <p>The highest of them counts. Spend that is moved over either end of the window by no more than the shift stays
 * whole in a shifted window, so that moving it gains at most the spread between the three.
 */
public record Lags(BigDecimal earlier, BigDecimal own, BigDecimal later) {
    /** No use at all. */
    public static final Lags NOTHING = new Lags(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** @param daily cost by accounting day, all accounts of the person; days that are not there cost nothing */
    public static Lags of(SortedMap<LocalDate, BigDecimal> daily, ScoreWindow window) {
        return new Lags(
                sum(daily, window.lagged(-window.maturityDays())),
                sum(daily, window.days()),
                sum(daily, window.lagged(window.maturityDays())));
    }

    /** What the score is made of. */
    public BigDecimal cost() {
        return earlier.max(own).max(later);
    }

    /**
     * The dearest of the windows that are over on a day: what a baseline for a window from that day on is made of.
     *
     * @param window whose costs these are; it is over on the day
     */
    public BigDecimal costUntil(LocalDate end, ScoreWindow window) {
        boolean isLaterOver = !window.lagged(window.maturityDays()).to().isAfter(end);
        return isLaterOver ? cost() : earlier.max(own);
    }

    /** What moving spend over an end of the window gains at most. */
    public BigDecimal spread() {
        return cost().subtract(earlier.min(own).min(later));
    }

    private static BigDecimal sum(SortedMap<LocalDate, BigDecimal> daily, Days days) {
        return daily.subMap(days.from(), days.to()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

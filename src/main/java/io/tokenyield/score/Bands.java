package io.tokenyield.score;

import io.tokenyield.model.Period;
import java.util.SortedMap;

/** Which band a close is in, and which one is shown. More spend in any window never leads to an earlier band. */
public final class Bands {
    private Bands() {}

    /** What one close says by itself: limits and dollars, both beyond their borders. */
    public static Band ofClose(Score score, ScoreParameters parameters) {
        double open = score.unexplainedUsd();
        if (score.hi() < parameters.bandMostly() && open > 2 * parameters.bandUsd()) {
            return Band.MOSTLY_UNEXPLAINED;
        }
        if (score.hi() < parameters.bandPartly() && open > parameters.bandUsd()) {
            return Band.PARTLY_EXPLAINED;
        }
        return Band.EXPLAINED;
    }

    /**
     * What is shown: the band that the last {@code closes_in_a_row} months all reach.
     *
     * @param ofClose that of the month itself
     * @param earlier bands of earlier closes by themselves, not as shown; a month that was not scored is not there and
     *     counts as explained
     */
    public static Band shown(Period month, Band ofClose, SortedMap<Period, Band> earlier, ScoreParameters parameters) {
        Band shown = ofClose;
        Period before = month;
        for (int close = 1; close < parameters.closesInARow(); close++) {
            before = new Period(before.month().minusMonths(1));
            Band band = earlier.getOrDefault(before, Band.EXPLAINED);
            shown = band.compareTo(shown) < 0 ? band : shown;
        }
        return shown;
    }
}

package io.tokenyield.score;

import io.tokenyield.model.Period;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where one person's window stands. Not a rank: it orders nothing, has no natural order, and is never published as a
 * place among others. Exactly one of {@code notScored} and {@code score} is there.
 *
 * @param notScored why there is no score, or null
 * @param score or null
 * @param bandOfClose what this month says by itself, which the next months need; null without a score
 * @param band what is shown; null without a score
 */
public record Standing(NotScored notScored, Score score, Band bandOfClose, Band band) {

    /**
     * @param value verified units of work
     * @param earlier as for {@link Bands#shown}
     */
    public static Standing of(
            GateFacts facts, double value, SortedMap<Period, Band> earlier, ScoreParameters parameters) {
        Optional<NotScored> notScored = Gates.check(facts, parameters);
        if (notScored.isPresent()) {
            return new Standing(notScored.get(), null, null, null);
        }
        Score score = Score.of(value, facts.cost(), facts.standardCost().usd(), parameters);
        Band ofClose = Bands.ofClose(score, parameters);
        Band shown = Bands.shown(facts.window().period(), ofClose, earlier, parameters);
        return new Standing(null, score, ofClose, shown);
    }

    public boolean isScored() {
        return score != null;
    }

    /** Nothing to explain: above everything else. */
    public boolean isTop() {
        return !isScored() && notScored.reason() == Reason.TOO_LITTLE_SPEND;
    }

    /**
     * Whether anything that spend must never raise is higher than in another standing of the same person: too little
     * spend is above all else, and of two scores each number and each band is compared. Other reasons for no score stand
     * beside scores, neither above nor below.
     */
    public boolean isInAnyWayAbove(Standing other) {
        if (isTop() || other.isTop()) {
            return isTop() && !other.isTop();
        }
        if (!isScored() || !other.isScored()) {
            return false;
        }
        return score.s() > other.score.s()
                || score.lo() > other.score.lo()
                || score.hi() > other.score.hi()
                || bandOfClose.compareTo(other.bandOfClose) < 0
                || band.compareTo(other.band) < 0;
    }
}

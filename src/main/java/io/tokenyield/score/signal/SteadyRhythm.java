package io.tokenyield.score.signal;

import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;

/**
 * R, steady rhythm: the largest share of pauses within 5 % of one length. Grain: one account, the days of a month.
 *
 * @param pausesByBin how many pauses of 20 seconds to 2 hours had which length: bin n is of 20 * 1.01^n seconds and up to
 *     1 % more
 * @param costUsd of the account in these days, at constant prices
 */
public record SteadyRhythm(SortedMap<Integer, Long> pausesByBin, BigDecimal costUsd) {
    /** What lies within 5 % to either side of one value. */
    private static final int NEIGHBOURS = 10;

    private record Best(int firstBin, long pauses) {}

    public long pauses() {
        return pausesByBin.values().stream().mapToLong(Long::longValue).sum();
    }

    public Optional<Finding> finding(ScoreParameters parameters) {
        long all = pauses();
        if (all < parameters.value(Parameter.SIGNAL_R_GAPS).longValueExact()) {
            return Optional.empty();
        }
        Best best = best();
        BigDecimal share = Ladder.ratio(BigDecimal.valueOf(best.pauses()), BigDecimal.valueOf(all));
        String text = Words.percent(share) + " of "
                + Words.count(all, "request that followed a pause", "requests that followed a pause") + " came every "
                + Math.round(seconds(best.firstBin()))
                + " seconds, within 5 %. Is this a scheduled agent? Which ticket does it serve?";
        BigDecimal atStake = costUsd.multiply(share);
        return Finding.of(Signal.RHYTHM, share, atStake, text, parameters);
    }

    /** The first of equals is the shortest pause. */
    private Best best() {
        Best best = new Best(0, 0);
        for (int first : pausesByBin.keySet()) {
            long pauses = pausesByBin.subMap(first, first + NEIGHBOURS).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            best = pauses > best.pauses() ? new Best(first, pauses) : best;
        }
        return best;
    }

    /** The mean length of the pauses in the window of bins, each taken in the middle of its bin. */
    private double seconds(int firstBin) {
        double sum = 0;
        long pauses = 0;
        for (var bin : pausesByBin.subMap(firstBin, firstBin + NEIGHBOURS).entrySet()) {
            sum += bin.getValue() * 20 * Math.pow(1.01, bin.getKey() + 0.5);
            pauses += bin.getValue();
        }
        return sum / pauses;
    }
}

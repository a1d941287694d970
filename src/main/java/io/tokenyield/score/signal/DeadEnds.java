package io.tokenyield.score.signal;

import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * D, dead ends: of the spend whose branches can be judged, the share on branches that never merged, or on none. Grain: one
 * person, the days of a month.
 *
 * @param mergedUsd on branches that merged, at constant prices
 * @param deadUsd on branches that did not, or on none where the tool tells branches
 * @param costUsd of the person in these days; what is left over cannot be judged
 */
public record DeadEnds(BigDecimal mergedUsd, BigDecimal deadUsd, BigDecimal costUsd) {

    /** Whether enough is known of the person's branches to say anything. */
    public boolean isJudged(ScoreParameters parameters) {
        BigDecimal known = mergedUsd.add(deadUsd);
        return known.signum() > 0
                && Ladder.ratio(known, costUsd).compareTo(parameters.value(Parameter.SIGNAL_D_JUDGED)) >= 0;
    }

    public Optional<Finding> finding(ScoreParameters parameters) {
        if (!isJudged(parameters)) {
            return Optional.empty();
        }
        BigDecimal share = Ladder.ratio(deadUsd, mergedUsd.add(deadUsd));
        String text = Words.percent(share) + " of spend was on branches that did not merge, or on none. Was it a try,"
                + " or is the work somewhere else?";
        return Finding.of(Signal.DEAD_ENDS, share, deadUsd, text, parameters);
    }
}

package io.tokenyield.attacks;

import java.util.Map;

/**
 * What one player had from an attack.
 *
 * @param boards percentile points on the leaderboards of others
 * @param s change of {@link Result#height}
 * @param uncapped the same without the cap at 1
 * @param accomplices the largest change of those who helped; minus infinity for none
 */
record Gain(
        String player,
        Result before,
        Result after,
        Map<Board, Double> boards,
        double s,
        double uncapped,
        double accomplices) {

    /** The score is there, but the team's unattributed spend withholds it now. */
    boolean isWithheld() {
        return before.standing().isScored()
                && !after.standing().isScored()
                && !after.standing().isTop();
    }
}

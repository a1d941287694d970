package io.tokenyield.attacks;

import io.tokenyield.outcome.PersonValue;
import io.tokenyield.score.Score;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.Standing;
import java.math.BigDecimal;

/**
 * One person's scored window.
 *
 * @param standing as the product says it, gates and all
 * @param open the score that it has or would have without gates, so that a gate hides no gain; null where nobody can say
 *     what a unit costs
 */
record Result(String person, PersonValue value, BigDecimal cost, Standing standing, Score open) {

    /**
     * How high this stands, as ln S; gains are differences of it. Exactly: 0, which is the top, for too little spend; else ln S
     * of the score, also where another gate withholds it.
     */
    double height() {
        return standing.isTop() ? 0 : StrictMath.log(open.s());
    }

    /** The same without the cap of the score at 1, for comparison only. */
    double uncapped(ScoreParameters parameters) {
        return StrictMath.log((parameters.kappa() + value.v().doubleValue()) / (parameters.kappa() + open.e()));
    }
}

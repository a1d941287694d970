package io.tokenyield.score;

/**
 * What share of a window's AI spend verified outcomes explain at standard cost. Grain: one person, one window.
 *
 * <p>All values are monotone to machine precision: with more cost {@code s}, {@code lo} and {@code hi} never rise and
 * {@code e} and {@code unexplainedUsd} never fall, because each is one chain of correctly rounded steps in the cost.
 * {@code s} is exact but for rounding (1e-15); the limits are within what {@link GammaQuantile} says.
 *
 * @param e the spend in standard costs of a unit
 * @param s 0 to 1
 * @param lo lower limit of the interval, 0 to 1
 * @param hi upper limit of the interval, cut off at 1 so that there is nothing above explained
 * @param unexplainedUsd spend beyond the standard cost of the verified units, never below 0
 */
public record Score(double e, double s, double lo, double hi, double unexplainedUsd) {

    /**
     * @param v verified units of work
     * @param c cost of the window, in the currency of {@code cstd}
     * @param cstd standard cost of a unit
     * @throws IllegalArgumentException when a number is negative or not finite, or the standard cost is 0
     */
    public static Score of(double v, double c, double cstd, ScoreParameters parameters) {
        require(v >= 0 && Double.isFinite(v), "verified units", v);
        require(c >= 0 && Double.isFinite(c), "cost", c);
        require(cstd > 0 && Double.isFinite(cstd), "standard cost", cstd);
        double e = c / cstd;
        double credit = parameters.kappa() + v;
        double budget = parameters.kappa() + e;
        double shape = credit / parameters.psi();
        double rate = budget / parameters.psi();
        double z = parameters.intervalZ();
        return new Score(
                e,
                Math.min(1, credit / budget),
                Math.min(1, GammaQuantile.of(shape, rate, -z)),
                Math.min(1, GammaQuantile.of(shape, rate, z)),
                Math.max(0, c - cstd * v));
    }

    private static void require(boolean holds, String what, double value) {
        if (!holds) {
            throw new IllegalArgumentException(what + " of a score is " + value + ": not a number it can be made of");
        }
    }
}

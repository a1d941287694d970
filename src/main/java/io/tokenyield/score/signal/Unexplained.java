package io.tokenyield.score.signal;

import io.tokenyield.score.GammaQuantile;
import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * U, unexplained spend: 1 - the 95 % upper limit of what verified units explain, where the open dollars matter. Without
 * it nothing is asked. Grain: one person, one window that had its time to mature.
 *
 * @param value verified units of work
 * @param costUsd of the window, at constant prices
 * @param standardCostUsd what a unit usually costs
 * @param isOfOwnWindow true: by colleagues in the same window, because no earlier one is frozen yet
 */
public record Unexplained(BigDecimal value, BigDecimal costUsd, double standardCostUsd, boolean isOfOwnWindow) {

    public Unexplained {
        if (value.signum() < 0
                || costUsd.signum() < 0
                || !(standardCostUsd > 0)
                || Double.isInfinite(standardCostUsd)) {
            throw new IllegalArgumentException("units " + value + ", cost " + costUsd + " and standard cost "
                    + standardCostUsd + " are nothing that a share can be made of");
        }
    }

    /** Spend beyond the standard cost of the verified units. */
    public BigDecimal openUsd() {
        return costUsd.subtract(BigDecimal.valueOf(standardCostUsd).multiply(value))
                .max(BigDecimal.ZERO);
    }

    public Optional<Finding> finding(ScoreParameters parameters) {
        BigDecimal matters = parameters.value(Parameter.BAND_USD).multiply(BigDecimal.valueOf(2));
        if (openUsd().compareTo(matters) <= 0) {
            return Optional.empty();
        }
        BigDecimal explained = Ladder.measure(upperLimit(parameters));
        return Finding.of(
                Signal.UNEXPLAINED, BigDecimal.ONE.subtract(explained), openUsd(), text(explained), parameters);
    }

    private double upperLimit(ScoreParameters parameters) {
        double shape = (parameters.kappa() + value.doubleValue()) / parameters.psi();
        double rate = (parameters.kappa() + costUsd.doubleValue() / standardCostUsd) / parameters.psi();
        double z = parameters.value(Parameter.SIGNAL_U_Z).doubleValue();
        return Math.min(1, GammaQuantile.of(shape, rate, z));
    }

    private String text(BigDecimal explained) {
        String units = value.stripTrailingZeros().scale() <= 0
                ? Words.count(value.longValue(), "verified unit of work", "verified units of work")
                : Words.times(value) + " verified units of work";
        String own = isOfOwnWindow
                ? " (A usual unit is taken to cost " + Words.usd(BigDecimal.valueOf(standardCostUsd))
                        + ", as for colleagues in the same window: no earlier one is frozen yet.)"
                : "";
        return "At most " + Words.percentUp(explained) + " of " + Words.usd(costUsd) + " is explained by " + units
                + "; " + Words.usd(openUsd()) + " are open. Is an outcome missing here?" + own;
    }
}

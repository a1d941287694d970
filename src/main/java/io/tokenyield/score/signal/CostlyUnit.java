package io.tokenyield.score.signal;

import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * N, one unit far above standard: what the dearest unit of a person cost in usual units, with what was spent on it after it
 * was closed. Grain: one person, the days of a month.
 *
 * @param units that the person's use was attributed to
 * @param standardCostUsd what a unit usually costs
 */
public record CostlyUnit(List<Spend> units, double standardCostUsd) {
    private static final Comparator<Spend> DEAREST =
            Comparator.comparing(Spend::costUsd).thenComparing(Spend::root, Comparator.reverseOrder());

    /**
     * @param root key of the ticket that names the unit
     * @param afterCloseUsd of that: on days after the one on which it was closed for good
     */
    public record Spend(String root, BigDecimal costUsd, BigDecimal afterCloseUsd) {}

    public Optional<Finding> finding(ScoreParameters parameters) {
        return units.stream().max(DEAREST).flatMap(unit -> finding(unit, parameters));
    }

    private Optional<Finding> finding(Spend unit, ScoreParameters parameters) {
        BigDecimal standard = BigDecimal.valueOf(standardCostUsd);
        BigDecimal times = Ladder.ratio(unit.costUsd(), standard);
        String text = unit.root() + " cost " + Words.times(times) + " times a usual unit"
                + (unit.afterCloseUsd().signum() > 0
                        ? ", " + Words.usd(unit.afterCloseUsd()) + " of it after it was closed"
                        : "")
                + ". Is other work booked on it?";
        BigDecimal above = unit.costUsd().subtract(standard).max(BigDecimal.ZERO);
        return Finding.of(Signal.COSTLY_UNIT, times, above, text, parameters);
    }
}

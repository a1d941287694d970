package io.tokenyield.scoring;

import io.tokenyield.score.ScoreWindow;
import io.tokenyield.score.TeamSpend;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Spend that is no single person's, a head: what nobody has is everybody's, what a cost centre shares is its people's. Heads
 * are those whose group has a budget in the frozen baseline: what people cost who use no AI is in no budget, and they must not
 * thin out the spend of those who do.
 */
final class SharedSpend {
    /** What is allowed to the last cent is allowed. */
    private static final MathContext ROUNDED_UP = new MathContext(34, RoundingMode.CEILING);

    private final Map<String, BigDecimal> spend;
    private final Map<String, Team> teams = new TreeMap<>();
    private int everybody;

    /** @param budget of all heads together */
    private record Team(int heads, BigDecimal budget) {
        Team plus(Team other) {
            return new Team(heads + other.heads, budget.add(other.budget));
        }
    }

    /** @param spend by the cost centre that pays it; empty: nobody's */
    SharedSpend(
            Map<String, BigDecimal> spend,
            Iterable<ScoreFacts.Member> members,
            ScoreWindow window,
            Optional<FrozenBaseline> baseline) {
        this.spend = spend;
        for (ScoreFacts.Member member : members) {
            BigDecimal budget =
                    baseline.map(frozen -> frozen.budget(member.cohort())).orElse(BigDecimal.ZERO);
            if (budget.signum() > 0 && member.isThere(window.t1().minusDays(1))) {
                teams.merge(member.costCentre(), new Team(1, budget), Team::plus);
                everybody++;
            }
        }
    }

    /** @param budget of somebody who is no longer there on the last day; alone where nobody else is */
    TeamSpend of(String costCentre, BigDecimal budget) {
        Team team = teams.getOrDefault(costCentre, new Team(1, budget));
        BigDecimal nobodys = spend.getOrDefault("", BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(team.heads()))
                .divide(BigDecimal.valueOf(Math.max(1, everybody)), MathContext.DECIMAL64);
        BigDecimal own = costCentre.isEmpty() ? BigDecimal.ZERO : spend.getOrDefault(costCentre, BigDecimal.ZERO);
        return new TeamSpend(
                nobodys.add(own), team.heads(), team.budget().divide(BigDecimal.valueOf(team.heads()), ROUNDED_UP));
    }
}

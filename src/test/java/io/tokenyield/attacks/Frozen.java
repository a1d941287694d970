package io.tokenyield.attacks;

import io.tokenyield.outcome.OutcomeRules;
import io.tokenyield.outcome.Outcomes;
import io.tokenyield.outcome.PersonValue;
import io.tokenyield.outcome.Timing;
import io.tokenyield.outcome.Unit;
import io.tokenyield.outcome.Window;
import io.tokenyield.score.Baseline;
import io.tokenyield.score.BaselineRow;
import io.tokenyield.score.CohortFacts;
import io.tokenyield.score.Lags;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.StandardCost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the earlier, closed window says of each stack, and never changes. */
final class Frozen {
    private final Map<String, Baseline> baselines = new TreeMap<>();
    private final Map<String, CohortFacts> facts = new TreeMap<>();
    private final Map<String, BigDecimal> budgets = new TreeMap<>();

    private Frozen() {}

    static Frozen of(List<Team> teams, Outcomes outcomes, OutcomeRules rules, ScoreParameters parameters) {
        Frozen frozen = new Frozen();
        SortedMap<String, PersonValue> values = Timing.valueOf(outcomes, Season.window(Season.BASELINE), rules);
        SortedMap<String, List<BaselineRow>> rows = new TreeMap<>();
        Map<String, String> stacks = new TreeMap<>();
        for (Team team : teams) {
            for (String person : team.ids()) {
                stacks.put(person, team.stack());
                PersonValue value = values.getOrDefault(person, PersonValue.nothing(person));
                BigDecimal cost =
                        Lags.of(team.spend.get(person), Season.BASELINE).cost();
                rows.computeIfAbsent(team.stack(), none -> new ArrayList<>())
                        .add(new BaselineRow(
                                person, cost.doubleValue(), value.v().doubleValue()));
            }
        }
        rows.forEach((stack, ofStack) -> {
            frozen.baselines.put(stack, new Baseline(ofStack, parameters));
            double[] costs =
                    ofStack.stream().mapToDouble(BaselineRow::cost).sorted().toArray();
            frozen.budgets.put(
                    stack, BigDecimal.valueOf((costs[costs.length / 2] + costs[(costs.length - 1) / 2]) / 2));
        });
        frozen.traces(teams, outcomes, stacks);
        return frozen;
    }

    StandardCost standardCost(String stack, String person) {
        return baselines.get(stack).of(person);
    }

    CohortFacts facts(String stack) {
        return facts.get(stack);
    }

    /** What the window of one person usually costs. */
    BigDecimal budget(String stack) {
        return budgets.get(stack);
    }

    private void traces(List<Team> teams, Outcomes outcomes, Map<String, String> stacks) {
        LocalDate frozenOn = Season.BASELINE.evaluatedOn();
        Window window = Season.window(Season.BASELINE);
        for (Unit unit : outcomes.units()) {
            if (unit.lead() != null && unit.firstResolvedAt() != null && window.contains(unit.firstResolvedAt())) {
                int keys = unit.demandBy() == null ? 0 : 1;
                add(stacks.get(unit.lead()), new CohortFacts(frozenOn, 1, keys, 0, 0));
            }
        }
        for (Team team : teams) {
            team.commits.values().stream()
                    .filter(commit -> window.contains(commit.at()))
                    .forEach(commit -> add(
                            team.stack(),
                            new CohortFacts(
                                    frozenOn, 0, 0, 1, commit.ticketKeys().isEmpty() ? 0 : 1)));
        }
    }

    private void add(String stack, CohortFacts more) {
        facts.merge(
                stack,
                more,
                (one, other) -> new CohortFacts(
                        one.frozenOn(),
                        one.closedTickets() + other.closedTickets(),
                        one.withTwoKeys() + other.withTwoKeys(),
                        one.commits() + other.commits(),
                        one.linkedCommits() + other.linkedCommits()));
    }
}

package io.tokenyield.scoring;

import io.tokenyield.outcome.PersonValue;
import io.tokenyield.outcome.Unit;
import io.tokenyield.score.Baseline;
import io.tokenyield.score.BaselineRow;
import io.tokenyield.score.CohortFacts;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.ScoreWindow;
import io.tokenyield.score.StandardCost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Makes a baseline of a window that is over: costs and value of all people, group by group (SCORE 1.4). */
final class Freezing {
    private final ScoreWindow window;
    private final ScoreParameters parameters;
    private final ScoreFacts facts;
    private final WindowValues values;

    Freezing(ScoreWindow window, ScoreParameters parameters, ScoreFacts facts, WindowValues values) {
        this.window = window;
        this.parameters = parameters;
        this.facts = facts;
        this.values = values;
    }

    /**
     * @param costsUntil shifts of the window that are not over by then do not count
     * @param lastKnown what a unit cost last, by group and person (empty: the whole group), which it may not move far from
     */
    FrozenBaseline frozen(
            LocalDate frozenOn, LocalDate costsUntil, BiFunction<String, String, StandardCost> lastKnown) {
        SortedMap<String, ScoreFacts.Member> members = facts.members(window);
        SortedMap<String, List<BaselineRow>> rowsByCohort = new TreeMap<>();
        Map<String, BigDecimal> costs = new HashMap<>();
        SortedMap<String, PersonValue> value = values.in(window);
        facts.costs(window).forEach((person, lags) -> {
            if (members.containsKey(person)) {
                BigDecimal cost = lags.costUntil(costsUntil, window);
                costs.put(person, cost);
                rowsByCohort
                        .computeIfAbsent(members.get(person).cohort(), cohort -> new ArrayList<>())
                        .add(new BaselineRow(
                                person,
                                cost.doubleValue(),
                                valueOf(value, person).doubleValue()));
            }
        });
        Map<String, SortedMap<String, FrozenBaseline.Row>> people = new HashMap<>();
        SortedMap<String, FrozenBaseline.Group> groups = new TreeMap<>();
        SortedMap<String, CohortFacts> traces = traces(frozenOn, members);
        rowsByCohort.forEach((cohort, rows) -> {
            Baseline baseline = new Baseline(rows, parameters);
            SortedMap<String, FrozenBaseline.Row> ofCohort = new TreeMap<>();
            for (BaselineRow row : rows) {
                StandardCost before = lastKnown.apply(cohort, row.person());
                ofCohort.put(
                        row.person(),
                        new FrozenBaseline.Row(
                                costs.get(row.person()),
                                valueOf(value, row.person()),
                                baseline.of(row.person())
                                        .rebasedFrom(before, parameters)
                                        .usd()));
            }
            StandardCost whole = baseline.of("");
            StandardCost before = lastKnown.apply(cohort, "");
            people.put(cohort, ofCohort);
            groups.put(
                    cohort,
                    new FrozenBaseline.Group(
                            whole.colleagues(),
                            whole.rebasedFrom(before, parameters).usd(),
                            median(rows.stream()
                                    .map(row -> costs.get(row.person()))
                                    .toList()),
                            traces.getOrDefault(cohort, new CohortFacts(frozenOn, 0, 0, 0, 0))));
        });
        return new FrozenBaseline(window.period(), frozenOn, people, groups);
    }

    private static BigDecimal valueOf(SortedMap<String, PersonValue> values, String person) {
        PersonValue value = values.get(person);
        return value == null ? BigDecimal.ZERO : value.v();
    }

    /** What the work of each group leaves as traces; a unit is of the group of its lead. */
    private SortedMap<String, CohortFacts> traces(LocalDate frozenOn, SortedMap<String, ScoreFacts.Member> members) {
        SortedMap<String, CohortFacts> traces = new TreeMap<>();
        for (Unit unit : values.unitsIn(window)) {
            if (unit.lead() != null && members.containsKey(unit.lead())) {
                traces.merge(
                        members.get(unit.lead()).cohort(),
                        new CohortFacts(frozenOn, 1, unit.demandBy() == null ? 0 : 1, 0, 0),
                        Freezing::sum);
            }
        }
        facts.commits(window).forEach((author, commits) -> {
            if (members.containsKey(author)) {
                traces.merge(
                        members.get(author).cohort(),
                        new CohortFacts(frozenOn, 0, 0, (int) commits.all(), (int) commits.linked()),
                        Freezing::sum);
            }
        });
        return traces;
    }

    private static CohortFacts sum(CohortFacts one, CohortFacts other) {
        return new CohortFacts(
                one.frozenOn(),
                one.closedTickets() + other.closedTickets(),
                one.withTwoKeys() + other.withTwoKeys(),
                one.commits() + other.commits(),
                one.linkedCommits() + other.linkedCommits());
    }

    private static BigDecimal median(List<BigDecimal> costs) {
        List<BigDecimal> sorted = costs.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1)
                        .add(sorted.get(middle))
                        .divide(BigDecimal.valueOf(2), 16, RoundingMode.HALF_EVEN);
    }
}

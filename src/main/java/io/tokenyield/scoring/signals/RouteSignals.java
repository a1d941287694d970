package io.tokenyield.scoring.signals;

import io.tokenyield.delivery.BranchHistory;
import io.tokenyield.delivery.Branches;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.signal.CostlyUnit;
import io.tokenyield.score.signal.DeadEnds;
import io.tokenyield.score.signal.Signal;
import io.tokenyield.scoring.Yardsticks.Yardstick;
import io.tokenyield.scoring.signals.Sessions.Place;
import io.tokenyield.scoring.signals.Sessions.Work;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** D and N of all people: where spend went. */
final class RouteSignals {
    private final BranchHistory history;
    private final Statements statements;
    private final SignalWindow window;
    private final ScoreParameters parameters;
    private final Found found;

    RouteSignals(
            BranchHistory history,
            Statements statements,
            SignalWindow window,
            ScoreParameters parameters,
            Found found) {
        this.history = history;
        this.statements = statements;
        this.window = window;
        this.parameters = parameters;
        this.found = found;
    }

    /** @return how many people's branches could be judged; none where no commits of branches are known at all */
    int deadEnds(Sessions sessions, Spend spend) {
        Set<String> names = new HashSet<>();
        Set<String> toolsThatTell = new HashSet<>();
        sessions.byPerson()
                .values()
                .forEach(places -> places.keySet().stream()
                        .filter(place -> !place.branch().isEmpty())
                        .forEach(place -> {
                            names.add(place.branch());
                            toolsThatTell.add(place.tool());
                        }));
        Branches branches = history.about(names);
        if (!branches.tellAnything()) {
            return 0;
        }
        int judged = 0;
        for (var person : sessions.byPerson().entrySet()) {
            List<Basis> basis = basis(person.getKey(), person.getValue(), branches, toolsThatTell);
            DeadEnds ends = deadEnds(basis, spend.of(person.getKey()));
            judged += ends.isJudged(parameters) ? 1 : 0;
            found.add(person.getKey(), ends.finding(parameters), basis);
        }
        return judged;
    }

    /** Use on branches that can be judged. */
    private List<Basis> basis(String person, Map<Place, Work> done, Branches branches, Set<String> toolsThatTell) {
        List<Basis> basis = new ArrayList<>();
        done.forEach((place, work) -> {
            Branches.Fate fate = branches.of(place.repository(), place.branch(), toolsThatTell.contains(place.tool()));
            if (fate != Branches.Fate.UNKNOWN) {
                basis.add(new Basis(
                        person,
                        Signal.DEAD_ENDS,
                        0,
                        place.tool(),
                        place.account(),
                        place.repository(),
                        place.branch(),
                        fate == Branches.Fate.DEAD,
                        window.from(),
                        work.days(),
                        0,
                        work.costUsd()));
            }
        });
        basis.sort(Comparator.comparing(Basis::tool)
                .thenComparing(Basis::account)
                .thenComparing(Basis::repository)
                .thenComparing(Basis::branch));
        return basis;
    }

    static DeadEnds deadEnds(List<Basis> basis, BigDecimal costUsd) {
        return new DeadEnds(sum(basis, false), sum(basis, true), costUsd);
    }

    private static BigDecimal sum(List<Basis> basis, boolean isDead) {
        return basis.stream()
                .filter(part -> part.isDead() == isDead)
                .map(Basis::costUsd)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    void costlyUnits(Map<String, Yardstick> yardsticks) {
        SortedMap<String, List<CostlyUnit.Spend>> byPerson = new TreeMap<>();
        statements.each(
                "unit_spend",
                window,
                Map.of(),
                row -> byPerson.computeIfAbsent(row.getString("person_id"), person -> new ArrayList<>())
                        .add(new CostlyUnit.Spend(
                                row.getString("root"),
                                row.getBigDecimal("cost_usd"),
                                row.getBigDecimal("after_close_usd"))));
        byPerson.forEach((person, units) -> {
            Yardstick yardstick = yardsticks.get(person);
            if (yardstick != null && yardstick.standardCost() != null) {
                found.add(person, new CostlyUnit(units, yardstick.standardCost()).finding(parameters));
            }
        });
    }
}

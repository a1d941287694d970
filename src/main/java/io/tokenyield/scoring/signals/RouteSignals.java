package io.tokenyield.scoring.signals;

import io.tokenyield.delivery.Branches;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.signal.CostlyUnit;
import io.tokenyield.score.signal.DeadEnds;
import io.tokenyield.scoring.Yardsticks.Yardstick;
import io.tokenyield.scoring.signals.Sessions.Place;
import io.tokenyield.scoring.signals.Sessions.Work;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** D and N of all people: where spend went. */
final class RouteSignals {
    private final DataSource mart;
    private final Statements statements;
    private final SignalWindow window;
    private final ScoreParameters parameters;
    private final Found found;

    RouteSignals(DataSource mart, Statements statements, SignalWindow window, ScoreParameters parameters, Found found) {
        this.mart = mart;
        this.statements = statements;
        this.window = window;
        this.parameters = parameters;
        this.found = found;
    }

    /** @return how many people's branches could be judged; none where no commits of branches are known at all */
    int deadEnds(Sessions sessions, Spend spend) {
        Branches branches = Branches.read(mart);
        if (!branches.tellAnything()) {
            return 0;
        }
        Set<String> toolsThatTell = new HashSet<>();
        sessions.byPerson()
                .values()
                .forEach(places -> places.keySet().stream()
                        .filter(place -> !place.branch().isEmpty())
                        .forEach(place -> toolsThatTell.add(place.tool())));
        int judged = 0;
        for (var person : sessions.byPerson().entrySet()) {
            DeadEnds ends = deadEnds(person.getValue(), branches, toolsThatTell, spend.of(person.getKey()));
            judged += ends.isJudged(parameters) ? 1 : 0;
            found.add(person.getKey(), ends.finding(parameters));
        }
        return judged;
    }

    private static DeadEnds deadEnds(
            Map<Place, Work> done, Branches branches, Set<String> toolsThatTell, BigDecimal cost) {
        BigDecimal merged = BigDecimal.ZERO;
        BigDecimal dead = BigDecimal.ZERO;
        for (var entry : done.entrySet()) {
            Place place = entry.getKey();
            BigDecimal there = entry.getValue().costUsd();
            Branches.Fate fate = branches.of(place.repository(), place.branch(), toolsThatTell.contains(place.tool()));
            merged = fate == Branches.Fate.MERGED ? merged.add(there) : merged;
            dead = fate == Branches.Fate.DEAD ? dead.add(there) : dead;
        }
        return new DeadEnds(merged, dead, cost);
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

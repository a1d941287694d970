package io.tokenyield.scoring.signals;

import io.tokenyield.delivery.MainLines;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.ScoreWindow;
import io.tokenyield.score.signal.Bunching;
import io.tokenyield.score.signal.ClosedCircles;
import io.tokenyield.score.signal.Observation;
import io.tokenyield.score.signal.SharedAccounts;
import io.tokenyield.score.signal.TinyUnits;
import io.tokenyield.score.signal.UnitFacts;
import io.tokenyield.scoring.Yardsticks.Yardstick;
import io.tokenyield.sql.FastInsert;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code usage_observation}: what the owner of the process should know. Takes part in the caller's transaction. */
final class Observations {
    private static final List<String> COLUMNS = List.of("period", "`signal`", "subject", "measure", "text");
    private static final int SUBJECT_LENGTH = 300;
    private static final int TEXT_LENGTH = 1000;

    private final DataSource mart;
    private final JdbcClient jdbc;
    private final Statements statements;
    private final SignalWindow window;
    private final ScoreParameters parameters;
    private final Map<String, String> teams;

    /** @param teams of people on the last day of the window */
    Observations(
            DataSource mart,
            Statements statements,
            SignalWindow window,
            ScoreParameters parameters,
            Map<String, String> teams) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
        this.statements = statements;
        this.window = window;
        this.parameters = parameters;
        this.teams = teams;
    }

    /** @param sessions null where they are not all there: then K stays as it was found */
    void replace(Map<String, Yardstick> yardsticks, Sessions sessions) {
        List<UnitFacts> units = units();
        replace("T", TinyUnits.of(units, parameters));
        replace("O", ClosedCircles.of(units, parameters));
        replace("G", bunching(yardsticks));
        if (sessions != null) {
            replace("K", sharedAccounts(sessions));
        }
    }

    private void replace(String code, List<Observation> found) {
        jdbc.sql("DELETE FROM usage_observation WHERE period = ? AND `signal` = ?")
                .params(window.month().toString(), code)
                .update();
        new FastInsert(mart, "usage_observation", COLUMNS)
                .insert(found.stream()
                        .map(seen -> Arrays.<Object>asList(
                                window.month().toString(),
                                seen.code(),
                                cut(seen.subject(), SUBJECT_LENGTH),
                                seen.measure(),
                                cut(seen.text(), TEXT_LENGTH)))
                        .iterator());
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private List<Observation> bunching(Map<String, Yardstick> yardsticks) {
        Bunching bunching = new Bunching(parameters);
        yardsticks.forEach((person, of) -> {
            String team = teams.getOrDefault(person, "");
            if (of.standardCost() != null && !team.isEmpty()) {
                bunching.add(team, of.cost(), of.value(), of.standardCost());
            }
        });
        return bunching.observations();
    }

    private List<Observation> sharedAccounts(Sessions sessions) {
        SharedAccounts shared = new SharedAccounts();
        sessions.byPerson()
                .forEach((person, places) -> places.forEach((place, work) -> {
                    if (!place.branch().isEmpty()) {
                        shared.sessions(person, place.repository(), place.branch(), work.requests());
                    }
                }));
        statements.each("branch_commits", window, Map.of(), row -> {
            if (!MainLines.isMainLine(row.getString("branch"))) {
                shared.commits(
                        row.getString("author"),
                        row.getString("repository"),
                        row.getString("branch"),
                        row.getLong("commits"));
            }
        });
        return shared.observations(parameters);
    }

    /** Of the scored window, which is longer than that of events. */
    private List<UnitFacts> units() {
        ScoreWindow scored = ScoreWindow.of(window.month(), parameters);
        SignalWindow days = new SignalWindow(window.month(), scored.t0(), scored.t1(), window.isOver());
        SortedMap<String, SortedSet<String>> acceptors = new TreeMap<>();
        statements.each(
                "unit_acceptors",
                days,
                Map.of(),
                row -> acceptors
                        .computeIfAbsent(row.getString("root"), root -> new TreeSet<>())
                        .add(row.getString("acceptor")));
        List<UnitFacts> units = new ArrayList<>();
        statements.each("units", days, Map.of(), row -> {
            String lead = row.getString("lead_person_id");
            SortedSet<String> others = acceptors.getOrDefault(row.getString("root"), new TreeSet<>());
            others.remove(lead);
            units.add(new UnitFacts(
                    row.getString("root"),
                    lead,
                    teams.getOrDefault(lead, ""),
                    row.getString("demand_person_id"),
                    others,
                    row.getLong("additions"),
                    row.getLong("open_seconds"),
                    row.getBoolean("counts")));
        });
        return units;
    }
}

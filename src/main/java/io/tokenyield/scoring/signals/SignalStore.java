package io.tokenyield.scoring.signals;

import io.tokenyield.model.Period;
import io.tokenyield.score.signal.Finding;
import io.tokenyield.score.signal.Signal;
import io.tokenyield.sql.FastInsert;
import io.tokenyield.sql.SqlFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code usage_signal} and {@code usage_signal_month}. Takes part in the transaction of the calling thread. */
final class SignalStore {
    private static final List<String> COLUMNS = List.of(
            "period",
            "person_id",
            "`signal`",
            "family",
            "measure",
            "points",
            "cost_usd",
            "text",
            "explanations",
            "window_from",
            "window_to",
            "params_version");

    private static final List<String> BASIS_COLUMNS = List.of(
            "period",
            "person_id",
            "`signal`",
            "part",
            "item",
            "tool",
            "account",
            "repository",
            "branch",
            "is_dead",
            "days",
            "times",
            "cost_usd");

    private final DataSource mart;
    private final JdbcClient jdbc;
    private final int paramsVersion;

    /**
     * A month whose signals were looked for.
     *
     * @param people with any use in its days
     * @param judged of them: those whose branches can be judged
     * @param patternsUntil end of the days whose signals of patterns stand; null: they were never all there
     * @param sessionsUntil the same of signal D
     * @param inputs hash of what its signals were made of; empty: not known
     */
    record Month(int people, int judged, LocalDate patternsUntil, LocalDate sessionsUntil, String inputs) {
        static final Month NONE = new Month(0, 0, null, null, "");

        boolean isMadeOf(String some) {
            return inputs.equals(some);
        }

        Month madeOf(String some) {
            return new Month(people, judged, patternsUntil, sessionsUntil, some);
        }
    }

    SignalStore(DataSource mart, int paramsVersion) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
        this.paramsVersion = paramsVersion;
    }

    /** Replaces the signals that were looked for; those that could not be stay as they were. */
    void replace(SignalWindow window, Collection<Signal> lookedFor, Found found) {
        for (Signal signal : lookedFor) {
            jdbc.sql("DELETE FROM usage_signal WHERE period = ? AND `signal` = ?")
                    .params(window.month().toString(), signal.code())
                    .update();
        }
        List<List<Object>> rows = new ArrayList<>();
        List<List<Object>> basis = new ArrayList<>();
        found.byPerson()
                .forEach((person, findings) -> findings.values().stream()
                        .filter(rested -> lookedFor.contains(rested.finding().signal()))
                        .forEach(rested -> {
                            rows.add(row(window, person, rested.finding()));
                            basis.addAll(rows(window.month(), rested.basis()));
                        }));
        new FastInsert(mart, "usage_signal", COLUMNS).insert(rows.iterator());
        new FastInsert(mart, "usage_signal_basis", BASIS_COLUMNS).insert(basis.iterator());
    }

    /** What is left of a signal when a part of what it rests on is taken away. */
    void correct(Period month, String person, Signal signal, Optional<Finding> finding, List<Basis> basis) {
        if (finding.isEmpty()) {
            jdbc.sql("DELETE FROM usage_signal WHERE period = ? AND person_id = ? AND `signal` = ?")
                    .params(month.toString(), person, signal.code())
                    .update();
            return;
        }
        Finding left = finding.get();
        jdbc.sql("UPDATE usage_signal SET measure = ?, points = ?, cost_usd = ?, text = ?, params_version = ?"
                        + " WHERE period = ? AND person_id = ? AND `signal` = ?")
                .params(
                        left.measure(),
                        left.points(),
                        left.costUsd(),
                        left.text(),
                        paramsVersion,
                        month.toString(),
                        person,
                        signal.code())
                .update();
        jdbc.sql("DELETE FROM usage_signal_basis WHERE period = ? AND person_id = ? AND `signal` = ?")
                .params(month.toString(), person, signal.code())
                .update();
        new FastInsert(mart, "usage_signal_basis", BASIS_COLUMNS)
                .insert(rows(month, basis).iterator());
    }

    /** In the order of {@link #BASIS_COLUMNS}. */
    private static List<List<Object>> rows(Period month, List<Basis> basis) {
        List<List<Object>> rows = new ArrayList<>();
        for (Basis part : basis) {
            rows.add(Arrays.asList(
                    month.toString(),
                    part.person(),
                    part.signal().code(),
                    rows.size() + 1,
                    part.item(),
                    part.tool(),
                    part.account(),
                    part.repository(),
                    part.branch(),
                    part.isDead(),
                    part.days(),
                    part.times(),
                    part.costUsd()));
        }
        return rows;
    }

    /** What signals of a month rest on, those of a person's signal together. */
    List<List<Basis>> basis(Period month) {
        SortedMap<String, List<Basis>> bySignal = new TreeMap<>();
        jdbc.sql(SqlFile.text("signal/basis.sql"))
                .param("period", month.toString())
                .query(row -> {
                    Basis part = basis(row);
                    bySignal.computeIfAbsent(part.person() + " " + part.signal().code(), key -> new ArrayList<>())
                            .add(part);
                });
        return List.copyOf(bySignal.values());
    }

    private static Basis basis(ResultSet row) throws SQLException {
        return new Basis(
                row.getString("person_id"),
                Signal.of(row.getString("signal")),
                row.getInt("item"),
                row.getString("tool"),
                row.getString("account"),
                row.getString("repository"),
                row.getString("branch"),
                row.getBoolean("is_dead"),
                row.getObject("window_from", LocalDate.class),
                row.getLong("days"),
                row.getLong("times"),
                row.getBigDecimal("cost_usd"));
    }

    /** In the order of {@link #COLUMNS}. */
    private List<Object> row(SignalWindow window, String person, Finding finding) {
        return Arrays.asList(
                window.month().toString(),
                person,
                finding.signal().code(),
                finding.signal().family().label(),
                finding.measure(),
                finding.points(),
                finding.costUsd(),
                finding.text(),
                finding.signal().explanations(),
                window.from(),
                window.to(),
                paramsVersion);
    }

    /** All signals of a month, by person. */
    SortedMap<String, List<SignalRow>> signals(Period month) {
        SortedMap<String, List<SignalRow>> rows = new TreeMap<>();
        jdbc.sql("SELECT person_id, `signal`, points, cost_usd FROM usage_signal WHERE period = ?"
                        + " ORDER BY person_id, `signal`")
                .params(month.toString())
                .query(row -> {
                    rows.computeIfAbsent(row.getString(1), person -> new ArrayList<>())
                            .add(new SignalRow(Signal.of(row.getString(2)), row.getInt(3), row.getBigDecimal(4)));
                });
        return rows;
    }

    Optional<Month> month(Period month) {
        return jdbc.sql(
                        "SELECT people, people_judged, patterns_until, sessions_until, inputs_hash FROM usage_signal_month"
                                + " WHERE period = ?")
                .params(month.toString())
                .query((row, number) -> new Month(
                        row.getInt(1),
                        row.getInt(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getString(5)))
                .optional();
    }

    void replace(SignalWindow window, Month month, LocalDate asOf) {
        jdbc.sql("DELETE FROM usage_signal_month WHERE period = ?")
                .params(window.month().toString())
                .update();
        jdbc.sql(
                        "INSERT INTO usage_signal_month (period, window_from, window_to, people, people_judged,"
                                + " patterns_until, sessions_until, evaluated_on, inputs_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        window.month().toString(),
                        window.from(),
                        window.to(),
                        month.people(),
                        month.judged(),
                        month.patternsUntil(),
                        month.sessionsUntil(),
                        asOf,
                        month.inputs()))
                .update();
    }
}

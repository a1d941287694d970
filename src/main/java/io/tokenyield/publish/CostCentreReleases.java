package io.tokenyield.publish;

import io.tokenyield.model.Period;
import io.tokenyield.publish.leads.CostCentreFacts;
import io.tokenyield.publish.leads.CostCentreFacts.Window;
import io.tokenyield.publish.leads.CostCentreRelease;
import io.tokenyield.publish.leads.Groups;
import io.tokenyield.publish.leads.YieldRelease.Result;
import io.tokenyield.sql.FastInsert;
import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What finance is told of the yield of the cost centres of one month: written once, with what leads are told of its yield, and
 * read from the tables {@code released_cost_centre*}. Takes part in the transaction of the calling thread.
 */
final class CostCentreReleases {
    private final DataSource mart;
    private final JdbcClient jdbc;
    private final Period period;

    CostCentreReleases(DataSource mart, Period period) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
        this.period = period;
    }

    /**
     * @param results as leads are told them
     * @return rows written; 0 where nobody used AI in the window
     */
    long tell(int groupMin, Groups groups, List<Result> results) {
        return list("cost_centre_window", CostCentreReleases::window).stream()
                .mapToLong(window -> insert(CostCentreRelease.of(
                        new CostCentreFacts(period.month(), groupMin, groups, results, window, members()))))
                .sum();
    }

    private List<CostCentreFacts.Member> members() {
        return list(
                "cost_centre_scores",
                (row, number) -> new CostCentreFacts.Member(
                        row.getString("person_id"),
                        row.getString("team"),
                        row.getString("cost_centre"),
                        row.getBigDecimal("spend_usd"),
                        BigDecimal.valueOf(row.getDouble("unexplained_usd")),
                        row.getString("not_scored")));
    }

    private static Window window(ResultSet row, int number) throws SQLException {
        return new Window(
                row.getObject("window_from", LocalDate.class),
                row.getObject("window_to", LocalDate.class),
                row.getInt("params_version"));
    }

    private <T> List<T> list(String statement, RowMapper<T> row) {
        return jdbc.sql(SqlFile.text("publish/" + statement + ".sql"))
                .param("period", period.toString())
                .query(row)
                .list();
    }

    private long insert(CostCentreRelease release) {
        Window window = release.window();
        return insert(
                        "released_cost_centre",
                        "cost_centre, told_with",
                        release.costCentres().stream()
                                .map(name -> Arrays.<Object>asList(
                                        name, release.toldWith().get(name)))
                                .toList())
                + insert(
                        "released_cost_centre_result",
                        "cost_centre, people, spend_usd, unexplained_usd, people_not_scored, not_scored_usd,"
                                + " window_from, window_to, params_version",
                        release.rows().stream()
                                .map(row -> Arrays.<Object>asList(
                                        row.costCentre(),
                                        row.people(),
                                        row.spendUsd(),
                                        row.unexplainedUsd(),
                                        row.peopleNotScored(),
                                        row.notScoredUsd(),
                                        window.from(),
                                        window.to(),
                                        window.paramsVersion()))
                                .toList())
                + insert(
                        "released_cost_centre_reason",
                        "cost_centre, reason, people, spend_usd",
                        release.reasons().stream()
                                .map(row -> Arrays.<Object>asList(
                                        row.costCentre(), row.reason(), row.people(), row.spendUsd()))
                                .toList());
    }

    private long insert(String table, String columns, List<List<Object>> rows) {
        List<String> all = new ArrayList<>(List.of("period"));
        all.addAll(List.of(columns.split(", ")));
        return new FastInsert(mart, table, all)
                .insert(rows.stream()
                        .map(row -> {
                            List<Object> line = new ArrayList<>(List.of(period.toString()));
                            line.addAll(row);
                            return line;
                        })
                        .iterator());
    }

    /** Empty where finance was told of no cost centre. */
    Optional<CostCentreRelease> read() {
        SortedMap<String, String> toldWith = new TreeMap<>();
        List<String> costCentres = told("released_cost_centre", "cost_centre", (row, number) -> {
            if (row.getString("told_with") != null) {
                toldWith.put(row.getString("cost_centre"), row.getString("told_with"));
            }
            return row.getString("cost_centre");
        });
        return told("released_cost_centre_result", "cost_centre", CostCentreReleases::window).stream()
                .findFirst()
                .map(window ->
                        new CostCentreRelease(period.month(), window, costCentres, toldWith, results(), reasons()));
    }

    private List<CostCentreRelease.Row> results() {
        return told(
                "released_cost_centre_result",
                "cost_centre",
                (row, number) -> new CostCentreRelease.Row(
                        row.getString("cost_centre"),
                        row.getObject("people", Integer.class),
                        row.getBigDecimal("spend_usd"),
                        row.getBigDecimal("unexplained_usd"),
                        row.getObject("people_not_scored", Integer.class),
                        row.getBigDecimal("not_scored_usd")));
    }

    private List<CostCentreRelease.Reason> reasons() {
        return told(
                "released_cost_centre_reason",
                "cost_centre, reason",
                (row, number) -> new CostCentreRelease.Reason(
                        row.getString("cost_centre"),
                        row.getString("reason"),
                        row.getInt("people"),
                        row.getBigDecimal("spend_usd")));
    }

    private <T> List<T> told(String table, String order, RowMapper<T> row) {
        return jdbc.sql("SELECT * FROM " + table + " WHERE period = ? ORDER BY " + order)
                .param(period.toString())
                .query(row)
                .list();
    }
}

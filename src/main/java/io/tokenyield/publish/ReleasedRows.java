package io.tokenyield.publish;

import io.tokenyield.model.Period;
import io.tokenyield.publish.leads.Amounts;
import io.tokenyield.publish.leads.Group;
import io.tokenyield.publish.leads.Groups;
import io.tokenyield.publish.leads.Levels;
import io.tokenyield.publish.leads.SpendRelease;
import io.tokenyield.publish.leads.YieldRelease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what leads were told of one month, from the tables {@code released_*}. */
final class ReleasedRows {
    /** Columns of {@link Amounts}, in its order. */
    static final String AMOUNTS = "person_days, requests, tokens_in, tokens_out, tokens_cache_read, tokens_cache_write,"
            + " credits, usage_cost";

    private final JdbcClient jdbc;
    private final Period period;

    ReleasedRows(DataSource mart, Period period) {
        this.jdbc = JdbcClient.create(mart);
        this.period = period;
    }

    static List<Object> values(Amounts amounts) {
        return Arrays.asList(
                amounts.personDays(),
                amounts.requests(),
                amounts.tokensIn(),
                amounts.tokensOut(),
                amounts.tokensCacheRead(),
                amounts.tokensCacheWrite(),
                amounts.credits(),
                amounts.usageCost());
    }

    private static Amounts amounts(ResultSet row) throws SQLException {
        return new Amounts(
                row.getLong("person_days"),
                row.getLong("requests"),
                row.getObject("tokens_in", Long.class),
                row.getObject("tokens_out", Long.class),
                row.getObject("tokens_cache_read", Long.class),
                row.getObject("tokens_cache_write", Long.class),
                row.getBigDecimal("credits"),
                row.getBigDecimal("usage_cost"));
    }

    /** Weeks and seats are for SQL alone and are not read. */
    SpendRelease spend(ReleasedPart part) {
        SortedMap<String, Group> groups = new TreeMap<>();
        jdbc.sql("SELECT team, scope FROM released_group WHERE period = ?")
                .param(period.toString())
                .query(row -> {
                    boolean isShown = row.getString("scope").equals(Group.Scope.TEAM.label());
                    groups.put(row.getString("team"), isShown ? Group.team(row.getString("team")) : Group.OTHERS);
                });
        return new SpendRelease(
                period.month(),
                part.groupMin(),
                new Groups(groups),
                list(
                        "released_team_month",
                        "currency",
                        (row, number) -> new SpendRelease.Month(
                                group(row),
                                row.getString("currency"),
                                row.getInt("people"),
                                amounts(row),
                                new Levels(
                                        row.getLong("priced_requests"),
                                        row.getBigDecimal("constant_cost_usd"),
                                        row.getBigDecimal("standard_mode_cost")))),
                List.of(),
                list(
                        "released_model",
                        "currency, tool = '', usage_cost DESC, tool, model",
                        (row, number) -> new SpendRelease.Model(
                                group(row),
                                row.getString("currency"),
                                row.getString("tool"),
                                row.getString("model"),
                                row.getBigDecimal("usage_cost"))),
                List.of());
    }

    YieldRelease yield(ReleasedPart part) {
        return new YieldRelease(
                period.month(),
                part.groupMin(),
                list(
                        "released_result",
                        "people",
                        (row, number) -> new YieldRelease.Result(
                                group(row),
                                row.getInt("people"),
                                row.getBigDecimal("spend_usd"),
                                row.getBigDecimal("verified_value"),
                                row.getBigDecimal("unexplained_usd"))),
                list(
                        "released_band",
                        "FIELD(band, 'Explained', 'Mostly unexplained') = 0, band",
                        (row, number) ->
                                new YieldRelease.Band(group(row), row.getString("band"), row.getInt("people"))),
                list(
                        "released_split",
                        "currency",
                        (row, number) -> new YieldRelease.Split(
                                group(row), row.getString("currency"), row.getBigDecimal("attributed_cost"))),
                list(
                        "released_work",
                        "row_no",
                        (row, number) -> new YieldRelease.Work(
                                group(row),
                                row.getString("currency"),
                                row.getString("outcome"),
                                row.getString("epic_key"),
                                row.getString("ticket_key"),
                                row.getBigDecimal("usage_cost"))));
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(Group.Scope.labelled(row.getString("scope")), row.getString("team"));
    }

    private <T> List<T> list(String table, String order, RowMapper<T> row) {
        return jdbc.sql("SELECT * FROM " + table + " WHERE period = ? ORDER BY scope, team, " + order)
                .param(period.toString())
                .query(row)
                .list();
    }
}

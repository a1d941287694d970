package io.tokenyield.warehouse;

import io.tokenyield.model.Sha256;
import io.tokenyield.sql.FastInsert;
import io.tokenyield.sql.SqlFile;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps {@code usage_repeat}: requests with rows on several days count on one of them (DESIGN 4.1). Only requests of
 * changed days, and those known to lie on several days of which one changed, are looked at again. A request that counts on
 * a day which the source no longer has goes on counting there, because that day stays as it was collected; so does one with
 * rows on a day whose detail was removed.
 */
final class RepeatFinder {
    private final DataSource mart;
    private final JdbcClient jdbc;

    private record Repeat(LocalDate usageDay, String tool, String requestKey, LocalDate countedOn) {
        Usage.Request request() {
            return new Usage.Request(tool, requestKey);
        }
    }

    RepeatFinder(DataSource mart) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
    }

    /**
     * @param changedDays days that are not what they were when the source was last looked at
     * @param vanishedDays days that were collected and that the source no longer has
     * @param removedDays days that were collected and whose detail was removed: nothing can be taken off them
     */
    void update(Usage usage, Set<LocalDate> changedDays, Set<LocalDate> vanishedDays, Set<LocalDate> removedDays) {
        LocalDuckDb duckDb = usage.scratch();
        duckDb.run("CREATE OR REPLACE TEMP TABLE removed_day (usage_day DATE)");
        duckDb.fill("removed_day", removedDays, (appender, day) -> appender.append(day));
        List<Repeat> settled =
                known(repeat -> vanishedDays.contains(repeat.countedOn()) || removedDays.contains(repeat.countedOn()));
        duckDb.run("CREATE OR REPLACE TEMP TABLE settled_request"
                + " (tool VARCHAR, request_key VARCHAR, counted_on DATE, PRIMARY KEY (tool, request_key))");
        duckDb.fill("settled_request", distinctRequests(settled), (appender, repeat) -> {
            appender.append(repeat.tool());
            appender.append(repeat.requestKey());
            appender.append(repeat.countedOn());
        });
        duckDb.run("CREATE OR REPLACE TEMP TABLE changed_day (usage_day DATE)");
        duckDb.fill("changed_day", changedDays, (appender, day) -> appender.append(day));
        List<Repeat> touched =
                known(repeat -> changedDays.contains(repeat.usageDay()) || changedDays.contains(repeat.countedOn()));
        touched.addAll(settled);
        usage.findCandidates(changedDays, touched.stream().map(Repeat::request).toList());
        List<Repeat> found = duckDb.query(
                SqlFile.text("warehouse/duckdb/cross_day_repeats.sql"),
                row -> new Repeat(
                        row.getObject(1, LocalDate.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class)));
        settled.stream()
                .filter(repeat -> vanishedDays.contains(repeat.usageDay()))
                .forEach(found::add);
        forget(touched);
        forget(duckDb.query(
                "SELECT tool, request_key FROM candidate_row GROUP BY ALL HAVING MIN(usage_day) <> MAX(usage_day)",
                RepeatFinder::request));
        new FastInsert(mart, "usage_repeat", List.of("usage_day", "tool", "request_key", "counted_on"))
                .insert(found, (insert, repeat) -> {
                    insert.setDate(1, Date.valueOf(repeat.usageDay()));
                    insert.setString(2, repeat.tool());
                    insert.setString(3, repeat.requestKey());
                    insert.setDate(4, Date.valueOf(repeat.countedOn()));
                });
    }

    /** For each day with requests that count elsewhere, a hash of which and where. */
    Map<LocalDate, String> hashByDay() {
        Map<LocalDate, List<Object>> fields = new LinkedHashMap<>();
        jdbc.sql("SELECT usage_day, tool, request_key, counted_on FROM usage_repeat"
                        + " ORDER BY usage_day, tool, request_key")
                .query(row -> {
                    List<Object> ofDay =
                            fields.computeIfAbsent(row.getObject(1, LocalDate.class), day -> new ArrayList<>());
                    ofDay.add(row.getString(2));
                    ofDay.add(row.getString(3));
                });
        Map<LocalDate, String> hashes = new HashMap<>();
        fields.forEach((day, values) -> hashes.put(day, Sha256.ofFields(values)));
        return hashes;
    }

    private List<Repeat> known(Predicate<Repeat> filter) {
        List<Repeat> known = new ArrayList<>();
        jdbc.sql("SELECT usage_day, tool, request_key, counted_on FROM usage_repeat")
                .query((ResultSet row) -> {
                    Repeat repeat = new Repeat(
                            row.getObject(1, LocalDate.class),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, LocalDate.class));
                    if (filter.test(repeat)) {
                        known.add(repeat);
                    }
                });
        return known;
    }

    private static Collection<Repeat> distinctRequests(List<Repeat> repeats) {
        Map<List<String>, Repeat> byRequest = new LinkedHashMap<>();
        repeats.forEach(repeat -> byRequest.put(List.of(repeat.tool(), repeat.requestKey()), repeat));
        return byRequest.values();
    }

    private void forget(List<Repeat> requests) {
        for (Repeat request : requests) {
            jdbc.sql("DELETE FROM usage_repeat WHERE tool = ? AND request_key = ?")
                    .params(request.tool(), request.requestKey())
                    .update();
        }
    }

    private static Repeat request(ResultSet row) throws SQLException {
        return new Repeat(null, row.getString(1), row.getString(2), null);
    }
}

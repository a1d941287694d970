package io.tokenyield.bench;

import io.tokenyield.warehouse.CountedRequests;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The limit: what DuckDB alone needs for the roll-up of Parquet, a statement a day, the groups into a table of its own; no
 * mart, no check of a row, no file. {@code full} is the statement that the job itself uses, in the grain of sessions;
 * {@code reduced} is the smaller one of {@link ReducedRollup}. All days are rolled up several times in one JVM.
 */
final class PlainRollup {
    private static final Map<String, String> SETTINGS =
            Map.of("threads", "2", "memory_limit", "'4GB'", "TimeZone", "'UTC'");

    private PlainRollup() {}

    /** Folder, {@code full} or {@code reduced}, and how often. */
    public static void main(String[] arguments) throws SQLException {
        Path folder = Path.of(arguments[0]);
        boolean reduced = arguments[1].equals("reduced");
        String usage = file(folder, "usage_event");
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:")) {
            for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
                run(duckDb, "SET " + setting.getKey() + " = " + setting.getValue());
            }
            List<LocalDate> days = days(duckDb, usage);
            if (reduced) {
                ReducedRollup.prepare(duckDb, file(folder, "identity"), file(folder, "rate"));
            } else {
                run(duckDb, "CREATE TABLE counted_elsewhere (tool VARCHAR, request_key VARCHAR)");
            }
            Told.tell("rows", number(duckDb, "SELECT COUNT(*) FROM " + usage));
            for (int run = Integer.parseInt(arguments[2]); run > 0; run--) {
                long groups = 0;
                long cpu = ProcessCpu.ofThisNanos();
                long began = System.nanoTime();
                for (LocalDate day : days) {
                    String statement = reduced ? ReducedRollup.text(usage, day) : full(usage, day);
                    run(duckDb, "CREATE OR REPLACE TEMP TABLE rolled_up AS " + statement);
                    groups += number(duckDb, "SELECT COUNT(*) FROM rolled_up");
                }
                Told.tell("seconds", (System.nanoTime() - began) / 1e9);
                Told.tell("cpu", (ProcessCpu.ofThisNanos() - cpu) / 1e9);
                Told.tell("groups", groups);
            }
        }
    }

    private static String full(String usage, LocalDate day) {
        String rows = "(SELECT * REPLACE (lower(trim(account)) AS account), 'r:' || request_id AS request_key,"
                + " CAST(NULL AS VARCHAR) AS fault FROM " + usage + " WHERE occurred_at >= TIMESTAMP '" + day
                + " 00:00:00' AND occurred_at < TIMESTAMP '" + day.plusDays(1) + " 00:00:00')";
        return CountedRequests.text(
                "warehouse/usage_rollup.sql",
                rows,
                "CAST(occurred_at AS DATE)",
                "CASE WHEN total_input > 272000 THEN 272000 WHEN total_input > 200000 THEN 200000 ELSE 0 END");
    }

    static List<LocalDate> days(Connection connection, String usage) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT DISTINCT CAST(occurred_at AS DATE) FROM " + usage + " ORDER BY 1")) {
            Stream.Builder<LocalDate> days = Stream.builder();
            while (row.next()) {
                days.add(row.getObject(1, LocalDate.class));
            }
            return days.build().toList();
        }
    }

    private static String file(Path folder, String table) {
        return "read_parquet('" + folder.resolve(table + ".parquet") + "')";
    }

    static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

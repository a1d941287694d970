package io.tokenyield.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/** Plain SQL: the reduced roll-up as INSERT .. SELECT in the server that has the rows, of one day. */
final class ServerRollup {
    private ServerRollup() {}

    /** URL, user and password of the source, in which tables of its own are made, and the day. */
    public static void main(String[] arguments) throws SQLException {
        try (Connection mysql = DriverManager.getConnection(arguments[0], arguments[1], arguments[2]);
                Statement statement = mysql.createStatement()) {
            ReducedRollup.prepare(mysql, "identity", "rate");
            statement.execute("DROP TABLE IF EXISTS bench_rollup");
            statement.execute(
                    "CREATE TABLE bench_rollup (person_id VARCHAR(64), usage_day DATE, tool VARCHAR(32), model"
                            + " VARCHAR(255), repository VARCHAR(255), ticket_key VARCHAR(255), events BIGINT, input_tokens BIGINT,"
                            + " output_tokens BIGINT, cache_read_tokens BIGINT, cache_write_5m_tokens BIGINT,"
                            + " cache_write_1h_tokens BIGINT, reasoning_tokens BIGINT, credits DECIMAL(24, 8), cost_pico"
                            + " DECIMAL(38, 0))");
            long began = System.nanoTime();
            long groups = statement.executeLargeUpdate(
                    "INSERT INTO bench_rollup " + ReducedRollup.text("usage_event", LocalDate.parse(arguments[3])));
            Told.tell("seconds", (System.nanoTime() - began) / 1e9);
            Told.tell("groups", groups);
        }
    }
}

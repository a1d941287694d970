package io.tokenyield.bench;

import io.tokenyield.sql.SqlFile;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;

/** The reduced roll-up and the two tables that it joins, in DuckDB and in MySQL by the same text. */
final class ReducedRollup {
    private static final String BIG = " BIGINT";

    private ReducedRollup() {}

    /** Makes the tables that it joins, anew. */
    static void prepare(Connection connection, String identity, String rate) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS bench_account_map");
            statement.execute("DROP TABLE IF EXISTS bench_price_map");
            statement.execute(
                    "CREATE TABLE bench_account_map (account VARCHAR(255) PRIMARY KEY, person_id VARCHAR(64))");
            statement.execute("CREATE TABLE bench_price_map (provider VARCHAR(64), model VARCHAR(128), service_tier"
                    + " VARCHAR(32), ctx_tier INT, valid_from DATETIME, valid_to DATETIME, in_pico" + BIG + ", out_pico"
                    + BIG + ", cr_pico" + BIG + ", cw5_pico" + BIG + ", cw1_pico" + BIG
                    + ", PRIMARY KEY (provider, model, service_tier, ctx_tier, valid_from))");
            statement.execute(SqlFile.text("bench/account_map.sql", Map.of("identity", identity)));
            statement.execute(SqlFile.text("bench/price_map.sql", Map.of("rate", rate)));
        }
    }

    static String text(String usage, LocalDate day) {
        return SqlFile.text(
                "bench/rollup_reduced.sql",
                Map.of(
                        "usage",
                        usage,
                        "from",
                        day.toString(),
                        "to",
                        day.plusDays(1).toString()));
    }
}

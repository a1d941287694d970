package io.tokenyield.bench;

import io.tokenyield.warehouse.CountedRequests;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The baseline: what DuckDB alone needs for the same roll-up. One statement over the whole file, results counted and
 * thrown away; no mart, no persons, no money, no check.
 */
final class PlainRollup {
    private PlainRollup() {}

    public static void main(String[] args) throws SQLException {
        String rollup = CountedRequests.text(
                "warehouse/usage_rollup.sql",
                "usage_day",
                "CAST(occurred_at AS DATE)",
                "CASE WHEN total_input > 272000 THEN 272000 WHEN total_input > 200000 THEN 200000 ELSE 0 END");
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("CREATE TABLE counted_elsewhere (tool VARCHAR, request_key VARCHAR)");
            statement.execute("CREATE TABLE usage_day AS SELECT * REPLACE (lower(trim(account)) AS account),"
                    + " 'r:' || request_id AS request_key, CAST(NULL AS VARCHAR) AS fault"
                    + " FROM read_csv('" + args[0]
                    + "', header = true, delim = ',', quote = '\"', escape = '\"', types = {'credits': 'DECIMAL(24, 8)',"
                    + " 'occurred_at': 'TIMESTAMP', 'ingested_at': 'TIMESTAMP'})");
            long rows = 0;
            try (ResultSet groups = statement.executeQuery("SELECT COUNT(*) FROM (" + rollup + ")")) {
                groups.next();
                rows = groups.getLong(1);
            }
            System.out.println(rows + " groups");
        }
    }
}

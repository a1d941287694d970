package io.tokenyield.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The CSV files of a world as tables of text, for questions in SQL that share nothing with the statements that made them.
 * Two views help: {@code used} has usage with its person (by the plain identity of its account) and its UTC time, and
 * {@code written} the commits of persons.
 */
final class DuckWorld implements AutoCloseable {
    private final Connection connection;

    private DuckWorld(Connection connection) {
        this.connection = connection;
    }

    static DuckWorld open(Path folder) throws SQLException, IOException {
        DuckWorld world = new DuckWorld(DriverManager.getConnection("jdbc:duckdb:"));
        world.execute("SET TimeZone = 'UTC'");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                String table = file.getFileName().toString().replace(".csv", "");
                world.execute("CREATE TABLE \"" + table + "\" AS SELECT * FROM read_csv('" + file
                        + "', header = true, all_varchar = true, quote = '\"', escape = '\"')");
            }
        }
        world.execute("""
                        CREATE TABLE used AS SELECT u.*, i.person_id, CAST(u.occurred_at AS TIMESTAMP) AS moment, CAST(u.input_tokens AS BIGINT) AS input, CAST(u.output_tokens AS BIGINT) AS output
                        FROM usage_event u
                        JOIN (SELECT lower(trim(system)) AS system, lower(trim(account)) AS account, min(person_id) AS person_id
                        FROM identity GROUP BY ALL HAVING COUNT(DISTINCT person_id) = 1) i ON i.system = u.tool
                        AND i.account = lower(trim(u.account))
                        WHERE TRY_CAST(u.occurred_at AS TIMESTAMP) IS NOT NULL
                        AND TRY_CAST(u.input_tokens AS BIGINT) IS NOT NULL
                        AND TRY_CAST(u.output_tokens AS BIGINT) IS NOT NULL""");
        world.execute("""
                        CREATE TABLE written AS SELECT c.*, i.person_id, CAST(additions AS BIGINT) AS lines, CAST(CAST(committed_at AS TIMESTAMP
                        WITH TIME ZONE) AS TIMESTAMP) AS moment FROM "commit" c
                        JOIN identity i ON i.system = 'git' AND i.account = lower(c.author_email)""");
        world.execute("""
                        CREATE TABLE label AS SELECT *, CAST("from" AS TIMESTAMP) AS from_at, CAST("to" AS TIMESTAMP) AS to_at
                        FROM behaviour_labels""");
        return world;
    }

    /** Each row as one line, values with {@code |} between. */
    List<String> rows(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(row.getString(i));
                }
                found.add(String.join(" | ", values));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

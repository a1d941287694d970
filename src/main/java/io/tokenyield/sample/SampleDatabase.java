package io.tokenyield.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A DuckDB file that lives as long as one world is made, and the statements of {@code sql/sample} by name. */
final class SampleDatabase implements AutoCloseable {

    private final Connection connection;

    private SampleDatabase(Connection connection) {
        this.connection = connection;
    }

    static SampleDatabase open(Path folder, SampleOptions options) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("sample.duckdb"));
        SampleDatabase database = new SampleDatabase(connection);
        database.execute("SET threads = " + options.threads());
        database.execute("SET memory_limit = " + quoted(options.memory()));
        database.execute(
                "SET temp_directory = " + quoted(folder.resolve("spill").toString()));
        database.execute("SET preserve_insertion_order = true");
        database.execute("SET TimeZone = 'UTC'");
        database.execute("CREATE SCHEMA world");
        return database;
    }

    /** Runs the statement of that name. */
    void run(String name) throws SQLException {
        try {
            execute(text(name));
        } catch (SQLException e) {
            throw new SQLException("sql/sample/" + name + ".sql: " + e.getMessage(), e.getSQLState(), e);
        }
    }

    void run(List<String> names) throws SQLException {
        for (String name : names) {
            run(name);
        }
    }

    /** Sets what the statements read by {@code getvariable}; the value is an SQL expression. */
    void set(String variable, String expression) throws SQLException {
        execute("SET VARIABLE " + variable + " = " + expression);
    }

    void set(String variable, long value) throws SQLException {
        set(variable, "CAST(" + value + " AS BIGINT)");
    }

    /** Writes what a query gives and returns its rows. */
    long copy(String query, Path file, String options) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(
                    "COPY (" + query + ") TO " + quoted(file.toString()) + " (" + options + ")");
        }
    }

    /** The whole numbers that a query gives. */
    List<long[]> rows(String query) throws SQLException {
        List<long[]> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                long[] row = new long[rows.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = rows.getLong(i + 1);
                }
                found.add(row);
            }
        }
        return found;
    }

    void execute(String sql) throws SQLException {
        // A new statement each time: after an error DuckDB leaves the old one closed.
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String text(String name) {
        String resource = "sql/sample/" + name + ".sql";
        try (InputStream in = SampleDatabase.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path: build the jar again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

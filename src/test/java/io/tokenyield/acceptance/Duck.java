package io.tokenyield.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** An in-process DuckDB in memory that runs the statements below {@code src/test/resources/acceptance}. */
final class Duck implements AutoCloseable {

    /** Reads one row of a result; the result set stands on it. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    private Duck(Connection connection) {
        this.connection = connection;
    }

    static Duck inMemory() throws SQLException {
        Duck duck = new Duck(DriverManager.getConnection("jdbc:duckdb:"));
        duck.execute("SET TimeZone = 'UTC'");
        return duck;
    }

    /** Another connection to the same database. */
    Duck another() throws SQLException {
        return new Duck(connection.unwrap(DuckDBConnection.class).duplicate());
    }

    Connection connection() {
        return connection;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs the statement of a file such as {@code cost/usage_row}. */
    void run(String file) throws SQLException {
        try {
            execute(statementOf(file));
        } catch (SQLException e) {
            throw new SQLException("acceptance/" + file + ".sql: " + e.getMessage(), e);
        }
    }

    /** Reads the rows of a file's query; the parameters fill its question marks in order. */
    <T> List<T> read(String file, RowReader<T> reader, Object... parameters) throws SQLException {
        try {
            return query(connection, statementOf(file), reader, parameters);
        } catch (SQLException e) {
            throw new SQLException("acceptance/" + file + ".sql: " + e.getMessage(), e);
        }
    }

    static <T> List<T> query(Connection connection, String sql, RowReader<T> reader, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(reader.read(result));
                }
                return rows;
            }
        }
    }

    static String statementOf(String file) {
        String resource = "/acceptance/" + file + ".sql";
        try (InputStream in = Duck.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no such statement: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package io.tokenyield.warehouse;

import io.tokenyield.model.Unavailable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Reads a server row by row, never writes, and never longer than a limit that the server itself keeps: what a run that is gone
 * has asked for does not burden it on. Between {@link #beginSnapshot} and {@link #endSnapshot} every read sees the same state.
 */
final class MySqlSource implements AutoCloseable {
    /** Each server knows the first or the second; a comment to the other. */
    private static final String READ_ONLY =
            "SET SESSION /*!50720 transaction_read_only = 1 */ /*M! tx_read_only = 1 */";

    /** Longer than a day of any size takes; {@code sessionVariables} in the URL say otherwise. */
    private static final Duration LIMIT = Duration.ofHours(1);

    private static final String TIME_LIMIT = "SET SESSION /*!50720 max_execution_time = " + LIMIT.toMillis()
            + " */ /*M! max_statement_time = " + LIMIT.toSeconds() + " */";

    private static final Set<Integer> TOOK_TOO_LONG = Set.of(3024, 1969);

    private final DataSource pool;
    private final DataSource source;
    private final JdbcTemplate jdbc;
    private Connection snapshot;

    /** Takes the rows of a result set. */
    @FunctionalInterface
    interface RowSink {
        void take(ResultSet rows) throws SQLException;
    }

    /** @param url which may have a time limit of its own */
    MySqlSource(DataSource pool, String url) {
        this.pool = pool;
        this.source = new Guarded(pool, url.contains("max_execution_time") || url.contains("max_statement_time"));
        this.jdbc = new JdbcTemplate(source);
    }

    /** Whoever asks, by whatever template, has a connection that keeps to the rules. */
    private static final class Guarded extends DelegatingDataSource {
        private final boolean hasTimeLimit;

        private Guarded(DataSource pool, boolean hasTimeLimit) {
            super(pool);
            this.hasTimeLimit = hasTimeLimit;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            try {
                lenient(connection, READ_ONLY);
                if (!hasTimeLimit) {
                    lenient(connection, TIME_LIMIT);
                }
                return connection;
            } catch (SQLException e) {
                JdbcUtils.closeConnection(connection);
                throw e;
            }
        }
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** From now on all reads see the rows that are committed now. */
    void beginSnapshot() {
        endSnapshot();
        try {
            snapshot = source.getConnection();
            snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            lenient(snapshot, "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
        } catch (SQLException e) {
            throw failed("begin to read", "START TRANSACTION", e);
        }
    }

    boolean hasSnapshot() {
        return snapshot != null;
    }

    /** Also where there is none. One whose connection is gone has ended, and what went wrong with it was told before. */
    void endSnapshot() {
        if (snapshot != null) {
            Connection ended = snapshot;
            snapshot = null;
            try (Statement statement = ended.createStatement()) {
                statement.execute("ROLLBACK");
            } catch (SQLException gone) {
                // The pool finds out by itself when it gets the connection back.
            } finally {
                JdbcUtils.closeConnection(ended);
            }
        }
    }

    void stream(String task, String sql, RowSink sink) {
        Connection connection = null;
        try {
            connection = snapshot == null ? source.getConnection() : snapshot;
            try (Statement statement =
                    connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
                statement.setFetchSize(Integer.MIN_VALUE);
                try (ResultSet rows = statement.executeQuery(sql)) {
                    sink.take(rows);
                }
            }
        } catch (SQLException e) {
            throw failed(task, sql, e);
        } finally {
            if (connection != snapshot) {
                JdbcUtils.closeConnection(connection);
            }
        }
    }

    /** Others that speak the protocol may know neither limits nor snapshots, and can be read all the same. */
    private static void lenient(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLSyntaxErrorException notOfThisServer) {
            // Read as any program reads it.
        }
    }

    private RuntimeException failed(String task, String sql, SQLException e) {
        if (TOOK_TOO_LONG.contains(e.getErrorCode())) {
            return new Unavailable(
                    "the warehouse's server stopped the statement to " + task
                            + " because it took too long; look whether"
                            + " usage_event has an index or partitions by occurred_at (README: From MySQL), or allow more by"
                            + " sessionVariables=max_execution_time=<ms> (MariaDB: max_statement_time=<s>) in"
                            + " TOKENYIELD_WAREHOUSE_URL, then run the same command again",
                    e);
        }
        return jdbc.getExceptionTranslator().translate(task, sql, e);
    }

    @Override
    public void close() {
        endSnapshot();
        if (pool instanceof AutoCloseable connections) {
            try {
                connections.close();
            } catch (Exception e) {
                throw new IllegalStateException("cannot close the warehouse's connections", e);
            }
        }
    }
}

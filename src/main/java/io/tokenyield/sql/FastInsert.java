package io.tokenyield.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Inserts many rows by batches that the driver rewrites to one statement each ({@code rewriteBatchedStatements=true}).
 * Rewritten batches report no counts, so a caller proves its work by counting rows afterwards. Takes part in the
 * transaction of the calling thread.
 */
public final class FastInsert {
    /** More rows a batch gained nothing in measurements; fewer rows cost round trips. */
    private static final int ROWS_PER_BATCH = 2_000;

    private final JdbcTemplate jdbc;
    private final String statement;

    public FastInsert(DataSource dataSource, String table, List<String> columns) {
        this.jdbc = new JdbcTemplate(dataSource);
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        this.statement = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + marks + ")";
    }

    /** Puts one row's values on the statement, counting from 1. */
    @FunctionalInterface
    public interface Binder<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    /** @return the number of rows sent */
    public <T> long insert(Iterator<T> rows, Binder<T> binder) {
        ConnectionCallback<Long> work = connection -> insert(connection, rows, binder);
        Long sent = jdbc.execute(work);
        return sent == null ? 0 : sent;
    }

    public <T> long insert(Iterable<T> rows, Binder<T> binder) {
        return insert(rows.iterator(), binder);
    }

    /** @param rows values in the order of the columns */
    public long insert(Iterator<List<Object>> rows) {
        return insert(rows, (statement, values) -> {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
        });
    }

    private <T> long insert(Connection connection, Iterator<T> rows, Binder<T> binder) throws SQLException {
        long sent = 0;
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            int waiting = 0;
            while (rows.hasNext()) {
                binder.bind(insert, rows.next());
                insert.addBatch();
                waiting++;
                if (waiting == ROWS_PER_BATCH || !rows.hasNext()) {
                    insert.executeBatch();
                    sent += waiting;
                    waiting = 0;
                }
            }
        }
        return sent;
    }
}

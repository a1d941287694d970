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
 * Inserts many rows in the transaction of the calling thread: by {@code LOAD DATA LOCAL} where the server allows that
 * ({@code local_infile}), which costs this program a sixth of the CPU time, else by batches that the driver rewrites to one
 * statement each ({@code rewriteBatchedStatements=true}). Rewritten batches report no counts, so a caller proves its work by
 * counting rows afterwards.
 */
public final class FastInsert {
    /** More rows a batch gained nothing in measurements; fewer rows cost round trips. */
    private static final int ROWS_PER_BATCH = 2_000;

    private static final int CHARACTERS_PER_LOAD = 4_000_000;

    private final JdbcTemplate jdbc;
    private final String table;
    private final List<String> columns;

    public FastInsert(DataSource dataSource, String table, List<String> columns) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    /** Says one row's values, counting from 1. */
    @FunctionalInterface
    public interface Binder<T> {
        void bind(RowValues values, T row) throws SQLException;
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
        return insert(rows, (values, row) -> {
            for (int i = 0; i < row.size(); i++) {
                values.setObject(i + 1, row.get(i));
            }
        });
    }

    /** @param lines rows as {@link LineText} has them: what an engine made so goes on as it is */
    public long insertLines(Iterator<String> lines) {
        ConnectionCallback<Long> work = connection -> LocalLoad.isPossible(connection)
                ? load(connection, lines, TextValues::addRow)
                : batches(connection, lines, FastInsert::bindLine);
        Long sent = jdbc.execute(work);
        return sent == null ? 0 : sent;
    }

    private static void bindLine(RowValues values, String line) throws SQLException {
        List<String> texts = LineText.values(line);
        for (int i = 0; i < texts.size(); i++) {
            values.setString(i + 1, texts.get(i));
        }
    }

    private <T> long insert(Connection connection, Iterator<T> rows, Binder<T> binder) throws SQLException {
        if (!rows.hasNext()) {
            return 0;
        }
        return LocalLoad.isPossible(connection)
                ? load(connection, rows, (text, row) -> {
                    binder.bind(text, row);
                    text.addRow();
                })
                : batches(connection, rows, binder);
    }

    /** Puts a row behind the text. */
    @FunctionalInterface
    private interface Adding<T> {
        void to(TextValues text, T row) throws SQLException;
    }

    private <T> long load(Connection connection, Iterator<T> rows, Adding<T> adding) throws SQLException {
        LocalLoad load = LocalLoad.into(connection, table, String.join(", ", columns));
        TextValues text = new TextValues(columns.size());
        long sent = 0;
        while (rows.hasNext()) {
            adding.to(text, rows.next());
            if (text.length() > CHARACTERS_PER_LOAD || !rows.hasNext()) {
                sent += text.rows();
                load.send(text);
            }
        }
        return sent;
    }

    private <T> long batches(Connection connection, Iterator<T> rows, Binder<T> binder) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        String statement = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + marks + ")";
        long sent = 0;
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            RowValues values = new StatementValues(insert);
            int waiting = 0;
            while (rows.hasNext()) {
                binder.bind(values, rows.next());
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

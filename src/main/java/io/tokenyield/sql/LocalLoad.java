package io.tokenyield.sql;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.JdbcStatement;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;

/**
 * {@code LOAD DATA LOCAL} from memory, as strict as an insert. The server takes it for {@code LOAD DATA IGNORE}: rows that it
 * refuses and values that it cuts are mere warnings to it, so any warning is an error here and undoes the transaction; that
 * a decimal was rounded is none, as it is none for an insert. The driver may read no file for the server: see {@link MySqlPool}.
 */
final class LocalLoad {
    private final Connection connection;
    private final String statement;

    private LocalLoad(Connection connection, String statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /** Whether server and driver allow it, and there is a transaction that an error can undo. */
    static boolean isPossible(Connection connection) throws SQLException {
        if (connection.getAutoCommit() || !connection.isWrapperFor(JdbcConnection.class)) {
            return false;
        }
        return properties(connection)
                        .getStringProperty(PropertyKey.allowLoadLocalInfileInPath)
                        .isExplicitlySet()
                && serverAllows(connection);
    }

    private static boolean serverAllows(Connection connection) throws SQLException {
        try (Statement question = connection.createStatement();
                ResultSet answer = question.executeQuery("SELECT @@local_infile AND NOT @@sql_notes")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** @param columns separated by commas */
    static LocalLoad into(Connection connection, String table, String columns) {
        // The name of the file is a word without meaning: what is sent is the stream set on the statement.
        return new LocalLoad(
                connection,
                "LOAD DATA LOCAL INFILE 'rows' INTO TABLE " + table + " CHARACTER SET utf8mb4 (" + columns + ")");
    }

    /** Sends the rows that were added to the text, and empties it. */
    void send(TextValues text) throws SQLException {
        long rows = text.rows();
        try (Statement load = connection.createStatement()) {
            JdbcStatement driver = load.unwrap(JdbcStatement.class);
            driver.setLocalInfileInputStream(new ByteArrayInputStream(text.take()));
            long loaded = executeWithStream(load);
            mustBeClean(load.getWarnings(), rows, loaded);
        }
    }

    /** Only while there is a stream is the driver told that it may send something. */
    private long executeWithStream(Statement load) throws SQLException {
        var allowed = properties(connection).getBooleanProperty(PropertyKey.allowLoadLocalInfile);
        boolean before = allowed.getValue();
        allowed.setValue(true);
        try {
            return load.executeLargeUpdate(statement);
        } finally {
            allowed.setValue(before);
        }
    }

    private void mustBeClean(SQLWarning warning, long rows, long loaded) throws SQLException {
        if (warning != null) {
            throw new SQLException(warning.getMessage(), warning.getSQLState(), warning.getErrorCode());
        }
        if (loaded != rows) {
            throw new SQLException("of " + rows + " rows " + loaded + " arrived by " + statement);
        }
    }

    private static PropertySet properties(Connection connection) throws SQLException {
        return connection.unwrap(JdbcConnection.class).getPropertySet();
    }
}

package io.tokenyield.chaos;

import io.tokenyield.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A second session on the mart, in one long transaction. */
final class Rival implements AutoCloseable {
    private final Scene scene;
    private final Connection connection;

    Rival(Scene scene) {
        this.scene = scene;
        try {
            connection = scene.mart().database().login().connect();
            connection.setAutoCommit(false);
            // So that it holds the rows that it asks for and not those that it passes.
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server ends the transaction that did less: so this one does more first, elsewhere. */
    void becomeHeavy(TestDatabase scratch, int rows) {
        try {
            scratch.execute("CREATE TABLE IF NOT EXISTS heavy (id INT PRIMARY KEY)");
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO " + scratch.name() + ".heavy VALUES (?)")) {
                for (int row = 0; row < rows; row++) {
                    insert.setInt(1, row);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void want(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    boolean somebodyWaits() {
        return scene.mart().somebodyWaitsForARow();
    }

    void letGo() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.tokenyield.testing;

import com.mysql.cj.exceptions.MysqlErrorNumbers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Holds a run at one place, whatever the speed of the machine: a trigger on a table of the job repository waits for a lock
 * that the test holds. The product has no hook for it.
 */
public final class StepGate implements AutoCloseable {
    private static final String LOCK = "GET_LOCK(CONCAT('gate:', DATABASE()), 600)";
    private static final String UNLOCK = "RELEASE_LOCK(CONCAT('gate:', DATABASE()))";

    private final Connection connection;

    private StepGate(TestMart mart, String table, String condition) {
        try {
            this.connection = mart.database().login().connect();
            execute("DO " + LOCK);
            execute("CREATE TRIGGER step_gate BEFORE UPDATE ON " + table + " FOR EACH ROW IF " + condition + " THEN DO "
                    + LOCK + "; DO " + UNLOCK + "; END IF");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Inside the step: its work is written and not committed.
     *
     * @param transaction which one of the step's transactions
     */
    public static StepGate inside(TestMart mart, String step, int transaction) {
        return new StepGate(
                mart,
                "BATCH_STEP_EXECUTION",
                "NEW.STEP_NAME = '" + step + "' AND NEW.STATUS = 'STARTED' AND NEW.COMMIT_COUNT = " + transaction);
    }

    /** At the end of the step: its work is committed, and that it is done is not. */
    public static StepGate atEndOf(TestMart mart, String step) {
        return new StepGate(
                mart, "BATCH_STEP_EXECUTION", "NEW.STEP_NAME = '" + step + "' AND NEW.STATUS = 'COMPLETED'");
    }

    /** Wherever a row of this table is updated so. */
    public static StepGate atUpdateOf(TestMart mart, String table, String condition) {
        return new StepGate(mart, table, condition);
    }

    /** Waits until the run stands at the gate. */
    public void awaitRun(ChildRun run) {
        Polling.until("the run stands at the gate", () -> {
            if (!run.isAlive()) {
                throw new AssertionError("ended before the gate: " + run.ended());
            }
            return count("SELECT COUNT(*) FROM information_schema.processlist WHERE db = DATABASE()"
                            + " AND state = 'User lock'")
                    > 0;
        });
    }

    /** Waits until a user waits for a table that somebody else has locked. */
    public void awaitWaitingForTable(TestDatabase.Login user) {
        Polling.until(
                user.user() + " waits for a table",
                () -> count("SELECT COUNT(*) FROM information_schema.processlist WHERE user = '" + user.user()
                                + "' AND state LIKE 'Waiting for table%'")
                        > 0);
    }

    /** Lets the run go on. */
    public void open() {
        execute("DO " + UNLOCK);
    }

    /** Ends the connections of a user at once; what they had not committed is rolled back. */
    public void cut(TestDatabase.Login user) {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT id FROM information_schema.processlist WHERE user = ?")) {
            query.setString(1, user.user());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    endConnection(row.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the server has noticed that a process is gone: then its lock and its transactions are, too. */
    public void awaitGone(TestDatabase.Login user) {
        Polling.until("the connections of " + user.user() + " are gone", () -> {
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT COUNT(*) FROM information_schema.processlist WHERE user = ?")) {
                query.setString(1, user.user());
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return row.getInt(1) == 0;
                }
            }
        });
    }

    private void endConnection(long id) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("KILL CONNECTION " + id);
        } catch (SQLException e) {
            if (e.getErrorCode() != MysqlErrorNumbers.ER_NO_SUCH_THREAD) {
                throw e;
            }
        }
    }

    private int count(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Opens it and takes it away. */
    @Override
    public void close() {
        try {
            open();
            execute("DROP TRIGGER step_gate");
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

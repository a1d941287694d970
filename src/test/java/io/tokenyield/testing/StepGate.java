package io.tokenyield.testing;

import com.mysql.cj.exceptions.MysqlErrorNumbers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

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
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        // Rather a failed test than one that waits for ever, when one that failed still holds the table.
        execute("SET SESSION lock_wait_timeout = 60");
        execute("DO " + LOCK);
        execute("CREATE TRIGGER step_gate BEFORE UPDATE ON " + table + " FOR EACH ROW IF " + condition + " THEN DO "
                + LOCK + "; DO " + UNLOCK + "; END IF");
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
            return !connections("db = DATABASE() AND state = 'User lock'").isEmpty();
        });
    }

    /** Waits until a user waits for a table that somebody else has locked. */
    public void awaitWaitingForTable(TestDatabase.Login user) {
        Polling.until(
                user.user() + " waits for a table",
                () -> !connections("user = '" + user.user() + "' AND state LIKE 'Waiting for table%'")
                        .isEmpty());
    }

    /** Lets the run go on. */
    public void open() {
        execute("DO " + UNLOCK);
    }

    /** Ends all connections of a user at once; what they had not committed is rolled back. */
    public void cut(TestDatabase.Login user) {
        connectionsOf(user).forEach(this::end);
    }

    /** Waits until the server has noticed that a process is gone: then its lock and its transactions are, too. */
    public void awaitGone(TestDatabase.Login user) {
        Polling.until(
                "the connections of " + user.user() + " are gone",
                () -> connectionsOf(user).isEmpty());
    }

    /** Who stands at the gate shows there as the owner of the trigger. */
    private List<Long> connectionsOf(TestDatabase.Login user) {
        return connections("user = '" + user.user() + "' OR db = DATABASE() AND state = 'User lock'");
    }

    private List<Long> connections(String condition) {
        List<Long> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT id FROM information_schema.processlist WHERE " + condition)) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void end(long id) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("KILL CONNECTION " + id);
        } catch (SQLException e) {
            if (e.getErrorCode() != MysqlErrorNumbers.ER_NO_SUCH_THREAD) {
                throw new IllegalStateException(e);
            }
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

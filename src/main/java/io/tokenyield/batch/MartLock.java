package io.tokenyield.batch;

import io.tokenyield.sql.MySqlPool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One run at a time per mart. The lock lives in a connection of its own, so it is gone the moment its process or its
 * machine is: whoever gets it knows that every run recorded as going on is dead. Spring Batch alone lets two processes
 * restart one failed job together.
 */
public final class MartLock implements AutoCloseable {
    private static final int KEEP_ALIVE_SECONDS = 60;

    private final Connection connection;
    private final String name;
    private final ScheduledExecutorService keepAlive;

    private MartLock(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
        this.keepAlive = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "mart-lock");
            thread.setDaemon(true);
            return thread;
        });
        keepAlive.scheduleAtFixedRate(this::isHeld, KEEP_ALIVE_SECONDS, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
    }

    /** @return empty when another run holds the lock */
    public static Optional<MartLock> tryAcquire(MySqlPool.Login login) {
        Connection connection = null;
        try {
            connection = MySqlPool.connect(login);
            String name = nameFor(connection);
            if (ask(connection, "SELECT GET_LOCK(?, 0)", name)) {
                return Optional.of(new MartLock(connection, name));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            closeQuietly(connection);
            throw MySqlPool.explained(e, login, "TOKENYIELD_MART");
        }
    }

    /** Whether a run is going on, without taking the lock: a look must not keep a run from starting. */
    static boolean isHeldBySomebody(MySqlPool.Login login) {
        try (Connection connection = MySqlPool.connect(login)) {
            return !ask(connection, "SELECT IS_FREE_LOCK(?)", nameFor(connection));
        } catch (SQLException e) {
            throw MySqlPool.explained(e, login, "TOKENYIELD_MART");
        }
    }

    /** @throws IllegalStateException when the lock was lost, as when its connection was cut */
    public void mustBeHeld() {
        if (!isHeld()) {
            throw new IllegalStateException(
                    "the lock on the mart was lost, so another run may have begun; stopping here."
                            + " Run the same command again: it goes on where this one stopped");
        }
    }

    synchronized boolean isHeld() {
        try {
            return ask(connection, "SELECT IS_USED_LOCK(?) = CONNECTION_ID()", name);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        keepAlive.shutdownNow();
        release();
        closeQuietly(connection);
    }

    /** Said aloud: a server frees the locks of a closed connection only when it gets round to it. */
    private synchronized void release() {
        try {
            ask(connection, "SELECT RELEASE_LOCK(?)", name);
        } catch (SQLException alreadyCut) {
            // Then the lock went with the connection.
            return;
        }
    }

    private static boolean ask(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getInt(1) == 1;
            }
        }
    }

    /** Locks are the whole server's, so the mart is in the name, which has at most 64 characters. */
    private static String nameFor(Connection connection) throws SQLException {
        String database = connection.getCatalog();
        String shortened = database.length() <= 40 ? database : database.substring(0, 40);
        return "tokenyield:" + Integer.toHexString(database.hashCode()) + ":" + shortened;
    }

    private static void closeQuietly(Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException ignored) {
                // A connection that cannot be closed is gone already, and its lock with it.
                return;
            }
        }
    }
}

package io.tokenyield.testing;

import io.tokenyield.embedded.DatabaseChoice;
import io.tokenyield.embedded.DatabaseServer;
import io.tokenyield.embedded.DatabaseServers;
import io.tokenyield.embedded.Durability;
import io.tokenyield.embedded.NoDatabaseException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The one server of a test JVM, and what must be dropped from it at the end. */
final class SharedServer {
    private static final List<String> TO_DROP = new ArrayList<>();
    private static DatabaseServer server;
    private static NoDatabaseException failure;

    private SharedServer() {}

    /** Starts it at the first call; each later call fails with the same line if that did not work. */
    static synchronized DatabaseServer get() {
        if (failure != null) {
            throw failure;
        }
        if (server == null) {
            try {
                server = start();
                Runtime.getRuntime().addShutdownHook(new Thread(SharedServer::end));
            } catch (NoDatabaseException e) {
                failure = e;
                throw e;
            }
        }
        return server;
    }

    private static DatabaseServer start() {
        String url = System.getProperty("tokenyield.mysql.url", "");
        if (!url.isBlank()) {
            return DatabaseServers.given(
                    url,
                    System.getProperty("tokenyield.mysql.user", "root"),
                    System.getProperty("tokenyield.mysql.password", ""));
        }
        DatabaseChoice choice = DatabaseChoice.of(System.getProperty("tokenyield.test.database", ""));
        return DatabaseServers.start(choice, TestFork.folder("database"), Durability.RELAXED);
    }

    static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(get().jdbcUrl(""), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    /** For {@code DROP ...} at the end. */
    static synchronized void dropAtEnd(String what) {
        TO_DROP.add(what);
    }

    private static synchronized void end() {
        TO_DROP.forEach(what -> execute("DROP " + what));
        server.close();
    }
}

package io.tokenyield.bench;

import io.tokenyield.embedded.DatabaseChoice;
import io.tokenyield.embedded.DatabaseServer;
import io.tokenyield.embedded.DatabaseServers;
import io.tokenyield.embedded.Durability;
import io.tokenyield.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A server of its own for measurements, with room in memory and in its log: what the product's tests and demo start, but each
 * commit on the disk when it returns, as in production, and as the README advises: a larger buffer pool and redo log, and rows
 * by {@code LOAD DATA LOCAL}, all set while it runs. Its folder goes when it is closed.
 */
final class BenchServer implements AutoCloseable {
    private static final long BUFFER_POOL_BYTES = 3L << 30;
    private static final long REDO_LOG_BYTES = 2L << 30;

    private final DatabaseServer server;
    private final Path folder;
    private final long pid;
    private final String settings;

    private BenchServer(DatabaseServer server, Path folder, long pid, String settings) {
        this.server = server;
        this.folder = folder;
        this.pid = pid;
        this.settings = settings;
    }

    static BenchServer start(Path folder) throws SQLException {
        Set<Long> others = servers();
        DatabaseServer server = DatabaseServers.start(choice(), folder, Durability.FULL);
        long pid = servers().stream()
                .filter(process -> !others.contains(process))
                .findFirst()
                .orElse(-1L);
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(""), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            boolean mariaDb = server.description().contains("MariaDB");
            statement.execute("SET GLOBAL innodb_buffer_pool_size = " + BUFFER_POOL_BYTES);
            statement.execute("SET GLOBAL " + (mariaDb ? "innodb_log_file_size" : "innodb_redo_log_capacity") + " = "
                    + REDO_LOG_BYTES);
            statement.execute("SET GLOBAL local_infile = ON");
            return new BenchServer(server, folder, pid, settings(statement, mariaDb));
        }
    }

    /** One whose process is on this machine, because its CPU time is measured. */
    private static DatabaseChoice choice() {
        DatabaseChoice asked = DatabaseChoice.of(System.getProperty("tokenyield.test.database", ""));
        if (asked == DatabaseChoice.DOCKER) {
            throw new IllegalStateException("the CPU time of a server in a container cannot be told: make bench with"
                    + " DB=mysql or DB=embedded");
        }
        return asked == DatabaseChoice.AUTO ? DatabaseChoice.EMBEDDED : asked;
    }

    private static String settings(Statement statement, boolean mariaDb) throws SQLException {
        String redo = mariaDb ? "@@innodb_log_file_size" : "@@innodb_redo_log_capacity";
        try (ResultSet row = statement.executeQuery("SELECT @@innodb_buffer_pool_size DIV 1048576, " + redo
                + " DIV 1048576, @@innodb_flush_log_at_trx_commit, @@innodb_doublewrite, @@log_bin,"
                + " @@local_infile")) {
            row.next();
            return "buffer pool %s MB, redo log %s MB, flush_log_at_trx_commit %s, doublewrite %s, binary log %s, local_infile %s"
                    .formatted(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6));
        }
    }

    /** Database servers below this process, however they were started. */
    private static Set<Long> servers() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.endsWith("mysqld") || command.endsWith("mariadbd"))
                        .orElse(false))
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    /** A new database in place of one of that name; text compares by its bytes, as in the contract. */
    TestDatabase.Login database(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(""), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        }
        return new TestDatabase.Login(server.jdbcUrl(name), server.user(), server.password());
    }

    /** CPU seconds that it has used so far. */
    double cpuSeconds() {
        return ProcessCpu.seconds(pid);
    }

    String description() {
        return server.description() + ": " + settings;
    }

    @Override
    public void close() throws IOException {
        server.close();
        Folders.delete(folder);
    }
}

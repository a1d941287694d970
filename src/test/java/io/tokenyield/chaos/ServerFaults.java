package io.tokenyield.chaos;

import io.tokenyield.cli.Migration;
import io.tokenyield.embedded.DatabaseChoice;
import io.tokenyield.embedded.DatabaseServer;
import io.tokenyield.embedded.DatabaseServers;
import io.tokenyield.embedded.Durability;
import io.tokenyield.sql.MySqlPool;
import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.Commands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** What can happen to the mart's server: it dies. */
final class ServerFaults {
    private static final int TRIES = 20;

    private final Stage stage;

    ServerFaults(Stage stage) {
        this.stage = stage;
    }

    /** A server of its own, whose commits are on the disk when they return, killed and started again on its folder. */
    Fault serverKilled(Played played) {
        Random random = stage.random("server killed");
        Path folder = Stage.FOLDER.resolve("server");
        for (int round = 0; played.times() < stage.times(5); round++) {
            killServerOnce(played, folder, "chaos_mart_" + round, random.nextDouble());
        }
        return played.as(
                "`kill -9` of the mart's server at a random instant of a run, and a start of it on what it left",
                "the same command");
    }

    private void killServerOnce(Played played, Path folder, String database, double share) {
        Path out = Stage.FOLDER.resolve("out-server");
        SortedMap<Integer, Integer> exits = new TreeMap<>();
        try {
            FileSystemUtils.deleteRecursively(out);
            try (DatabaseServer server = start(folder)) {
                migrate(server, database);
                ChildRun child = start(server, database, out);
                Scene.pause((long) (share * stage.timeline().wholeMillis()));
                killServer(folder);
                exits.merge(ended(child), 1, Integer::sum);
            }
            if (exits.containsKey(0)) {
                // The run was faster than the kill, which so hit nobody.
                return;
            }
            try (DatabaseServer server = start(folder)) {
                untilDone(() -> start(server, database, out), exits);
                played.once();
                played.exit(exits);
                played.ends(end(server, database, out), stage.undisturbed());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void untilDone(Supplier<ChildRun> start, SortedMap<Integer, Integer> exits) {
        for (int tries = 0; tries < TRIES; tries++) {
            int code = ended(start.get());
            exits.merge(code, 1, Integer::sum);
            if (code == 0) {
                return;
            }
        }
        throw new AssertionError("does not come to an end: " + exits);
    }

    private static DatabaseServer start(Path folder) {
        return DatabaseServers.start(
                DatabaseChoice.of(System.getProperty("tokenyield.test.database", "")), folder, Durability.FULL);
    }

    private static void migrate(DatabaseServer server, String database) {
        MySqlPool.Login login = new MySqlPool.Login(
                server.jdbcUrl(database) + "&createDatabaseIfNotExist=true", server.user(), server.password());
        Migration.migrate(login);
    }

    private ChildRun start(DatabaseServer server, String database, Path out) {
        Commands commands = Commands.bare()
                .as(server.user(), server.password())
                .with("MART_URL", server.jdbcUrl(database))
                .with("WAREHOUSE_FILES", stage.warehouse().toString())
                .with("OUT", out.toString())
                .with("DUCKDB_MEMORY", "256MB")
                .with("FRESHNESS_DAYS", "10000");
        return stage.program().start(commands, Program.NOW, Stage.BACKFILL);
    }

    private static int ended(ChildRun child) {
        try (child) {
            return child.ended().exitCode();
        }
    }

    /** The one that has the folder, by the number that it wrote there. */
    private static void killServer(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Path pid = files.filter(file -> file.endsWith("server.pid"))
                    .findFirst()
                    .orElseThrow();
            ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                    .orElseThrow()
                    .destroyForcibly();
        }
    }

    private static End end(DatabaseServer server, String database, Path out) throws SQLException {
        try (Connection mart =
                DriverManager.getConnection(server.jdbcUrl(database), server.user(), server.password())) {
            try (Statement statement = mart.createStatement()) {
                for (String table : new String[] {"control_total", "run_input", "run_work"}) {
                    statement.execute(
                            "DELETE FROM " + table + " WHERE run_id IN (SELECT run_id FROM job_run WHERE attempt > 1)");
                }
            }
            return End.of(mart, out);
        }
    }
}

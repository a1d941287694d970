package io.tokenyield.chaos;

import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.util.FileSystemUtils;

/** A program that meets tables of another version than its own. */
final class SchemaFaults {
    private final Stage stage;

    SchemaFaults(Stage stage) {
        this.stage = stage;
    }

    Fault newer(Played played) {
        try (Scene scene = stage.scene()) {
            scene.mart()
                    .execute("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                            + " installed_by, execution_time, success) VALUES (9999, '9999', 'of tomorrow', 'SQL',"
                            + " 'V9999__of_tomorrow.sql', 'test', 1, TRUE)");
            int code = scene.runs(Stage.BACKFILL);
            played.mustBe(
                    code == 64 && scene.said().contains("the mart is newer than this program"),
                    "on a newer schema it ended with " + code + ": " + scene.said());
            scene.mart().execute("DELETE FROM flyway_schema_history WHERE installed_rank = 9999");
            scene.untilDone(Stage.BACKFILL);
            played.once();
            played.ends(scene, stage.undisturbed());
        }
        return played.as(
                "tables newer than the program: \"the mart is newer than this program, which does not know the migration"
                        + " 9999; install the newer TokenYield\"",
                "the newer program (here: the note of the migration taken away), the same command");
    }

    Fault older(Played played) {
        SortedMap<Integer, Integer> exits = new TreeMap<>();
        Path out = Stage.FOLDER.resolve("out-older");
        try (TestDatabase mart = TestDatabase.create("chaos_older");
                Connection connection = mart.login().connect()) {
            FileSystemUtils.deleteRecursively(out);
            migrateAllButTheLast(mart.login());
            Ended refused = run(mart, out, exits, Stage.BACKFILL);
            played.mustBe(
                    refused.exitCode() == 64
                            && refused.err()
                                    .contains("the mart is older than this program by 1 migrations; run: tokenyield"
                                            + " migrate"),
                    "on an older schema: " + refused.all());
            Ended migrated = run(mart, out, exits, "migrate");
            Ended done = run(mart, out, exits, Stage.BACKFILL);
            played.mustBe(migrated.exitCode() == 0 && done.exitCode() == 0, migrated.all() + done.all());
            played.once();
            played.exit(exits);
            played.ends(End.of(connection, out), stage.undisturbed());
        } catch (SQLException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        return played.as(
                "tables older than the program: \"the mart is older than this program by 1 migrations; run: tokenyield"
                        + " migrate\"",
                "`migrate`, the same command");
    }

    private static void migrateAllButTheLast(TestDatabase.Login login) {
        Flyway all = Flyway.configure()
                .dataSource(login.url(), login.user(), login.password())
                .locations("classpath:sql/mart")
                .load();
        MigrationInfo[] pending = all.info().pending();
        Flyway.configure()
                .configuration(all.getConfiguration())
                .target(pending[pending.length - 2].getVersion())
                .load()
                .migrate();
    }

    private Ended run(TestDatabase mart, Path out, SortedMap<Integer, Integer> exits, String... command) {
        Commands commands = Commands.bare()
                .as(mart.login().user(), mart.login().password())
                .with("MART_URL", mart.login().url())
                .with("WAREHOUSE_FILES", stage.warehouse().toString())
                .with("OUT", out.toString())
                .with("DUCKDB_MEMORY", "256MB")
                .with("FRESHNESS_DAYS", "10000");
        try (ChildRun child = stage.program().start(commands, Program.NOW, command)) {
            Ended ended = child.ended();
            exits.merge(ended.exitCode(), 1, Integer::sum);
            return ended;
        }
    }
}

package io.tokenyield.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mart that cannot be reached, that refuses, or that has other tables than this program knows. */
class MartAccessTest {
    private static final String[] NIGHT = {"nightly", "--date", "2026-10-25"};
    private static final String WRONG = "a-Wrong-Secret-77";

    @TempDir
    private static Path temporary;

    private static TestDatabase mart;
    private static Path warehouse;

    @BeforeAll
    static void aMigratedMart() {
        mart = TestDatabase.create("access");
        warehouse = WarehouseFolder.in(temporary.resolve("warehouse"))
                .usage("e1", "2026-10-25T10:00:00Z", "input_tokens=1000")
                .write();
        Ended ended = commands().run("migrate");
        assertThat(ended.exitCode()).as(ended.all()).isZero();
        assertThat(ended.out()).contains("migrations applied");
    }

    private static Commands commands() {
        TestDatabase.Login login = mart.login();
        return Commands.bare()
                .as(login.user(), login.password())
                .with("MART_URL", login.url())
                .with("WAREHOUSE_FILES", warehouse.toString())
                .with("OUT", temporary.resolve("out").toString());
    }

    private static void ends(Ended ended, int exitCode, String... words) {
        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(exitCode);
        assertThat(ended.err())
                .contains(words)
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .hasLineCount(1);
        assertThat(ended.all()).doesNotContain(WRONG);
    }

    @Test
    void migrating_again_changes_nothing() {
        Ended ended = commands().run("migrate");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("is up to date");
    }

    @Test
    void a_wrong_password_is_named_and_not_shown() {
        for (String command : new String[] {"nightly", "status", "recover", "migrate"}) {
            Ended ended = commands().with("MART_PASSWORD", WRONG).run(command);

            ends(
                    ended,
                    64,
                    "refuses user '" + mart.login().user() + "'",
                    "check TOKENYIELD_M",
                    "_URL, TOKENYIELD_M",
                    "_PASSWORD");
        }
    }

    @Test
    void a_database_that_is_not_there() {
        String url = mart.login().url().replace(mart.name(), "t_nowhere");

        ends(
                commands().with("MART_URL", url).run(NIGHT),
                64,
                "Unknown database 't_nowhere'",
                "check TOKENYIELD_MART_URL",
                "tokenyield migrate");
    }

    @Test
    void a_server_that_does_not_answer() {
        Commands commands = commands()
                .with("MART_URL", "jdbc:mysql://127.0.0.1:9/mart?password=" + WRONG)
                .with("MART_PASSWORD", WRONG);

        ends(
                commands.run(NIGHT),
                1,
                "cannot reach jdbc:mysql://127.0.0.1:9/mart: Communications link failure",
                "check that the server runs and that TOKENYIELD_MART_URL names it, then run the same command again");
    }

    @Test
    void a_database_without_tables() throws SQLException {
        try (TestDatabase empty = TestDatabase.create("empty")) {
            ends(
                    commands().with("MART_URL", empty.login().url()).run(NIGHT),
                    64,
                    "the mart has no tables yet; run: tokenyield migrate");
        }
    }

    @Test
    void a_mart_that_is_older_than_the_program() throws SQLException {
        mart.execute(
                "CREATE TABLE saved SELECT * FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 2",
                "DELETE h FROM flyway_schema_history h JOIN saved s ON s.installed_rank = h.installed_rank");
        try {
            ends(
                    commands().run(NIGHT),
                    64,
                    "the mart is older than this program by 2 migrations; run: tokenyield migrate");
        } finally {
            mart.execute("INSERT INTO flyway_schema_history SELECT * FROM saved", "DROP TABLE saved");
        }
    }

    @Test
    void a_mart_that_is_newer_than_the_program() throws SQLException {
        mart.execute("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                + " installed_by, execution_time, success)"
                + " VALUES (9999, '999', 'of tomorrow', 'SQL', 'V999__of_tomorrow.sql', 'x', 1, TRUE)");
        try {
            ends(
                    commands().run(NIGHT),
                    64,
                    "the mart is newer than this program, which does not know the migration 999",
                    "install the newer TokenYield");
        } finally {
            mart.execute("DELETE FROM flyway_schema_history WHERE version = '999'");
        }
    }

    @Test
    void a_migration_that_failed_halfway() throws SQLException {
        mart.execute("UPDATE flyway_schema_history SET success = FALSE WHERE version = '050'");
        try {
            ends(
                    commands().run(NIGHT),
                    64,
                    "V050__ledger_entry.sql of the mart failed halfway; put the mart back from its backup");
        } finally {
            mart.execute("UPDATE flyway_schema_history SET success = TRUE WHERE version = '050'");
        }
    }

    @Test
    void a_folder_that_cannot_be_written() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "no folder");

        ends(
                commands().with("OUT", file.toString()).run(NIGHT),
                1,
                "cannot write to the folder " + file + ": it is a file; set TOKENYIELD_OUT");
        ends(
                commands().with("OUT", file.resolve("below").toString()).run(NIGHT),
                1,
                "cannot write to the folder " + file.resolve("below") + ": Not a directory; set TOKENYIELD_OUT");
    }
}

package io.tokenyield.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.acceptance.MySqlCopy;
import io.tokenyield.sql.SqlFile;
import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.Grants;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three users with the rights of {@code sql/grants} and no others: each does its work, and cannot do the others'. */
class LeastPrivilegeTest {
    @TempDir
    private static Path temporary;

    private static TestDatabase mart;
    private static TestDatabase warehouse;
    private static TestDatabase.Login writer;
    private static TestDatabase.Login reader;
    private static final List<Ended> RUNS = new ArrayList<>();

    @BeforeAll
    static void allOfItWithThoseUsers() throws SQLException {
        mart = TestDatabase.create("least");
        TestDatabase.Login migrator = Grants.user(mart, "migrator");
        RUNS.add(Commands.bare()
                .with("MART_URL", mart.login().url())
                .with("MIGRATOR_USER", migrator.user())
                .with("MIGRATOR_PASSWORD", migrator.password())
                .run("migrate"));
        writer = Grants.user(mart, "writer");
        Path files = WarehouseFolder.in(temporary.resolve("warehouse"))
                .usage("e1", "2026-10-24T10:00:00Z", "input_tokens=1000")
                .usage("e2", "2026-10-25T10:00:00Z", "input_tokens=2000")
                .write();
        warehouse = MySqlCopy.of(files, temporary.resolve("work"));
        warehouse.execute("CREATE TABLE salary (person_id VARCHAR(64), amount INT)");
        reader = Grants.user(warehouse, "reader");
        Commands commands = Commands.bare()
                .as(writer.user(), writer.password())
                .with("MART_URL", mart.login().url())
                .with("WAREHOUSE_URL", warehouse.login().url())
                .with("WAREHOUSE_USER", reader.user())
                .with("WAREHOUSE_PASSWORD", reader.password())
                .with("OUT", temporary.resolve("out").toString());
        RUNS.add(commands.run("check", "--date", "2026-10-24"));
        RUNS.add(commands.run("backfill", "--from", "2026-10-01", "--to", "2026-10-24"));
        RUNS.add(commands.run("nightly", "--date", "2026-10-25"));
        warehouse.execute("UPDATE rate SET input = 4");
        RUNS.add(commands.run("nightly", "--date", "2026-10-25"));
        RUNS.add(commands.run("publish", "--period", "2026-10"));
        RUNS.add(commands.run("status"));
        RUNS.add(commands.run("recover"));
    }

    @Test
    void each_command_works_with_the_rights_of_its_users() {
        assertThat(RUNS)
                .allSatisfy(run -> assertThat(run.exitCode()).as(run.all()).isZero());
        assertThat(RUNS).allSatisfy(run -> assertThat(run.all()).doesNotContain("WARNING", "warning: the mart's user"));
        assertThat(ask(writer, "SELECT SUM(amount) FROM ledger_entry")).isEqualTo("0.0120000000000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_entry SET amount = 0",
                "DELETE FROM ledger_entry",
                "TRUNCATE TABLE ledger_entry",
                "DROP TABLE ledger_entry",
                "ALTER TABLE ledger_entry ADD COLUMN more INT",
                "DROP TRIGGER ledger_no_update",
                "CREATE TABLE own (id INT)",
                "DELETE FROM flyway_schema_history",
                "DROP TABLE usage_daily",
                "UPDATE signal_review SET verdict = 'legitimate'",
                "DELETE FROM signal_review"
            })
    void the_writer_cannot(String statement) {
        assertThatThrownBy(() -> execute(writer, statement)).hasMessageContaining("denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM usage_event",
                "UPDATE rate SET input = 0",
                "INSERT INTO identity VALUES ('P001', 'x', 'y')",
                "SELECT * FROM salary",
                "CREATE TABLE own (id INT)"
            })
    void the_reader_cannot(String statement) {
        assertThatThrownBy(() -> execute(reader, statement)).hasMessageContaining("denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE ledger_entry SET amount = 0", "DELETE FROM ledger_entry"})
    void not_even_an_administrator_changes_the_ledger_by_a_slip(String statement) {
        assertThatThrownBy(() -> execute(mart.login(), statement))
                .hasMessageContaining("ledger_entry is append-only: post a reversing entry instead of");
    }

    @Test
    void every_table_of_the_mart_is_in_the_writers_grants() throws SQLException {
        List<String> named = Pattern.compile("`\\$\\{mart}`\\.`(\\w+)`")
                .matcher(SqlFile.text("grants/writer.sql"))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(tablesOfTheMart())
                .containsExactlyInAnyOrderElementsOf(named)
                .as("a new table has to be added to sql/grants/writer.sql");
    }

    @Test
    void rights_on_the_ledger_that_are_broader_than_needed_are_a_warning() {
        Ended ended = Commands.bare()
                .as(mart.login().user(), mart.login().password())
                .with("MART_URL", mart.login().url())
                .with("WAREHOUSE_FILES", temporary.resolve("warehouse").toString())
                .with("OUT", temporary.resolve("out").toString())
                .run("check", "--date", "2026-10-25");

        assertThat(ended.exitCode()).as(ended.all()).isZero();
        assertThat(ended.out())
                .contains(
                        "warning: the mart's user may DELETE and UPDATE rows of ledger_entry; it needs SELECT and INSERT"
                                + " there and no more: see sql/grants/writer.sql");
    }

    private static List<String> tablesOfTheMart() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = mart.login().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"
                        + " AND table_name <> 'flyway_schema_history'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static void execute(TestDatabase.Login login, String sql) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(TestDatabase.Login login, String query) {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

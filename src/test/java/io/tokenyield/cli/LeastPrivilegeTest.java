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
import io.tokenyield.warehouse.ContractTable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users with the rights of {@code sql/grants} and no others: each does its work, and cannot do the others'. */
class LeastPrivilegeTest {
    @TempDir
    private static Path temporary;

    private static TestDatabase mart;
    private static TestDatabase warehouse;
    private static TestDatabase.Login writer;
    private static TestDatabase.Login reader;
    private static TestDatabase.Login auditor;
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
        auditor = Grants.user(mart, "auditor");
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
                .with("MIGRATOR_USER", migrator.user())
                .with("MIGRATOR_PASSWORD", migrator.password())
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
        assertThat(RUNS)
                .allSatisfy(run -> assertThat(run.all())
                        .doesNotContain("WARNING", "warning: the mart's user", "may do more than it needs"));
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
                "UPDATE baseline SET value = 0",
                "UPDATE removed_detail SET removed_on = '2026-10-25'",
                "DELETE FROM removed_detail",
                "UPDATE released_cost_centre_result SET unexplained_usd = 0",
                "DELETE FROM released_cost_centre_result",
                "DELETE FROM released_cost_centre"
            })
    void the_writer_cannot(String statement) {
        assertThatThrownBy(() -> execute(writer, statement)).hasMessageContaining("denied");
    }

    /** It may delete there, because retention does; the triggers say when. */
    @ParameterizedTest
    @ValueSource(strings = {"signal_review", "baseline"})
    void the_writer_removes_answers_and_baselines_only_when_their_time_is_over(String table) throws SQLException {
        execute(
                writer,
                table.equals("baseline")
                        ? "INSERT INTO baseline VALUES ('2026-09', 'everybody', 'P001', 1, 1, NULL, '2026-10-01', 1)"
                        : "INSERT INTO signal_review VALUES (NULL, '2026-09', 'P001', 'R', 'T. Lead', '2026-10-01', 'x',"
                                + " 'legitimate', '2026-10-01')");

        assertThatThrownBy(() -> execute(writer, "DELETE FROM " + table))
                .hasMessageContaining(table + " is append-only while");
        assertThat(ask(writer, "SELECT COUNT(*) FROM " + table)).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_entry SET amount = 0",
                "DELETE FROM control_total",
                "INSERT INTO removed_detail VALUES ('2026-09', 'scores', '2026-10-25', 'x')",
                "UPDATE ref_rate SET source = 'x'",
                "DELETE FROM quarantine",
                "CREATE TABLE own (id INT)",
                "SELECT * FROM score",
                "SELECT * FROM summary_person_score",
                "SELECT * FROM person_window",
                "SELECT * FROM baseline",
                "SELECT * FROM usage_signal",
                "SELECT * FROM usage_question",
                "SELECT * FROM usage_observation",
                "SELECT * FROM signal_review",
                "SELECT * FROM usage_signal_count",
                "SELECT * FROM unit",
                "SELECT * FROM unit_share",
                "SELECT * FROM usage_cost",
                "SELECT * FROM summary_person_day",
                "SELECT * FROM delivery_transition",
                "SELECT * FROM summary_cost_centre_yield"
            })
    void the_auditor_cannot(String statement) {
        assertThatThrownBy(() -> execute(auditor, statement)).hasMessageContaining("denied");
    }

    @Test
    void the_auditor_reads_the_books_and_how_they_came_to_be() {
        assertThat(ask(auditor, "SELECT SUM(amount) FROM ledger_entry")).isEqualTo("0.0120000000000000");
        assertThat(List.of(
                        "control_total",
                        "tie_out",
                        "job_run",
                        "quarantine",
                        "frozen_row",
                        "ref_rate",
                        "removed_detail"))
                .allSatisfy(table -> assertThat(ask(auditor, "SELECT COUNT(*) FROM " + table))
                        .isNotEmpty());
    }

    @Test
    void the_auditors_grants_are_rights_to_read_tables_that_there_are() throws SQLException {
        List<String> statements = statements("auditor");
        assertThat(statements)
                .isNotEmpty()
                .allMatch(grant -> grant.matches("GRANT SELECT ON `\\$\\{mart}`\\.`\\w+` TO .*"));
        assertThat(tablesOfTheMart()).containsAll(named("auditor"));
        assertThat(tablesOfTheMart().stream().filter(table -> table.startsWith("ref_")))
                .as("reference data")
                .allMatch(named("auditor")::contains);
    }

    /** An optional table may be missing, but whoever has it can find its right in the file. */
    @Test
    void every_table_of_the_contract_is_in_the_readers_grants() {
        List<String> named = Pattern.compile("`\\$\\{warehouse}`\\.`(\\w+)`")
                .matcher(SqlFile.text("grants/reader.sql"))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        ContractTable.all().stream().map(ContractTable::name).toList());
    }

    @Test
    void the_leads_grants_name_each_view_for_leads_and_nothing_else() throws SQLException {
        assertThat(flawsOfLeadGrants()).isEmpty();
    }

    @Test
    void the_lead_reads_each_view_and_no_table_and_no_other_schema() throws SQLException {
        TestDatabase.Login lead = leadUser();
        assertThat(named("lead"))
                .isNotEmpty()
                .allSatisfy(view -> assertThat(ask(lead, "SELECT COUNT(*) FROM " + mart.name() + "." + view))
                        .isNotEmpty());
        for (String table : tablesOfTheMart()) {
            assertThatThrownBy(() -> execute(lead, "SELECT * FROM " + mart.name() + "." + table))
                    .as(table)
                    .hasMessageContaining("denied");
        }
        assertThatThrownBy(() -> execute(lead, "SELECT * FROM " + warehouse.name() + ".person"))
                .hasMessageContaining("denied");
        assertThatThrownBy(() -> execute(lead, "SHOW CREATE VIEW " + mart.name() + ".lead_coverage"))
                .hasMessageContaining("denied");
    }

    /** The check above can fail: a view that nobody put into lead.sql is found, and is not readable. */
    @Test
    void a_view_for_leads_that_is_not_in_their_grants_is_found() throws SQLException {
        mart.execute("CREATE VIEW lead_temporary AS SELECT COUNT(*) AS entries FROM ledger_entry");
        try {
            assertThat(flawsOfLeadGrants()).containsExactly("lead_temporary is not in sql/grants/lead.sql");
            TestDatabase.Login lead = leadUser();
            assertThatThrownBy(() -> execute(lead, "SELECT * FROM " + mart.name() + ".lead_temporary"))
                    .hasMessageContaining("denied");
            mart.execute("GRANT SELECT ON " + mart.name() + ".lead_temporary TO '" + lead.user() + "'@'%'");
            assertThat(ask(lead, "SELECT COUNT(*) FROM " + mart.name() + ".lead_temporary"))
                    .isEqualTo("1");
            assertThatThrownBy(() -> execute(lead, "SELECT * FROM " + mart.name() + ".ledger_entry"))
                    .as("the table behind it")
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> execute(lead, "DELETE FROM " + mart.name() + ".lead_temporary"))
                    .hasMessageContaining("denied");
        } finally {
            mart.execute("DROP VIEW lead_temporary");
        }
    }

    private static List<String> flawsOfLeadGrants() throws SQLException {
        List<String> flaws = new ArrayList<>();
        List<String> views = strings("SELECT table_name FROM information_schema.views WHERE table_schema = DATABASE()"
                + " AND table_name LIKE 'lead\\_%' ORDER BY table_name");
        List<String> named = named("lead");
        views.stream()
                .filter(view -> !named.contains(view))
                .forEach(view -> flaws.add(view + " is not in sql/grants/lead.sql"));
        named.stream().filter(name -> !views.contains(name)).forEach(name -> flaws.add(name + " is no view for leads"));
        statements("lead").stream()
                .filter(grant ->
                        !grant.matches("GRANT SELECT ON `\\$\\{mart}`\\.`lead_\\w+` TO '\\$\\{user}'@'\\$\\{host}'"))
                .forEach(grant -> flaws.add("not a right to read one view: " + grant));
        return flaws;
    }

    /** Without a current database: names are whole. */
    private static TestDatabase.Login leadUser() throws SQLException {
        TestDatabase.Login inMart = Grants.user(mart, "lead");
        return new TestDatabase.Login(inMart.url().replace("/" + mart.name(), "/"), inMart.user(), inMart.password());
    }

    private static List<String> statements(String role) {
        return Stream.of(SqlFile.text("grants/" + role + ".sql")
                        .replaceAll("(?m)^--.*$", "")
                        .split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static List<String> named(String role) {
        return Pattern.compile("`\\$\\{mart}`\\.`(\\w+)`")
                .matcher(SqlFile.text("grants/" + role + ".sql"))
                .results()
                .map(match -> match.group(1))
                .toList();
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
    void migrate_replaces_a_trigger_that_an_older_version_made_and_leaves_the_others() throws SQLException {
        String text = "SELECT action_statement FROM information_schema.triggers WHERE trigger_schema = DATABASE()"
                + " AND trigger_name = 'person_day_closed_delete'";
        String made = "SELECT created FROM information_schema.triggers WHERE trigger_schema = DATABASE()"
                + " AND trigger_name = 'ledger_no_update'";
        String now = strings(text).get(0);
        List<String> createdAt = strings(made);
        mart.execute(
                "DROP TRIGGER person_day_closed_delete",
                "CREATE TRIGGER person_day_closed_delete AFTER DELETE ON summary_person_day FOR EACH ROW"
                        + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'as it was'");

        TestDatabase.Login migrator = Grants.user(mart, "migrator");
        Ended ended = Commands.bare()
                .with("MART_URL", mart.login().url())
                .with("MIGRATOR_USER", migrator.user())
                .with("MIGRATOR_PASSWORD", migrator.password())
                .run("migrate");

        assertThat(ended.exitCode()).as(ended.all()).isZero();
        assertThat(strings(text)).containsExactly(now);
        assertThat(strings(made)).isEqualTo(createdAt);
    }

    @Test
    void every_table_of_the_mart_is_in_the_writers_grants() throws SQLException {
        assertThat(tablesOfTheMart())
                .containsExactlyInAnyOrderElementsOf(named("writer"))
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
        return strings("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history'");
    }

    private static List<String> strings(String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Connection connection = mart.login().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
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

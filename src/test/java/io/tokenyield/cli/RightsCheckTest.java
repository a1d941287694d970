package io.tokenyield.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.acceptance.MySqlCopy;
import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.Grants;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check} compares what its users may do with {@code sql/grants}: too much is a warning, too little an error. */
class RightsCheckTest {
    @TempDir
    private static Path temporary;

    private static TestDatabase mart;
    private static TestDatabase warehouse;

    private TestDatabase.Login writer;
    private TestDatabase.Login reader;
    private TestDatabase.Login migrator;

    @BeforeAll
    static void a_mart_and_a_warehouse() throws SQLException {
        mart = TestDatabase.create("rights");
        assertThat(Commands.bare()
                        .as(mart.login().user(), mart.login().password())
                        .with("MART_URL", mart.login().url())
                        .run("migrate")
                        .exitCode())
                .isZero();
        Path files = WarehouseFolder.in(temporary.resolve("warehouse"))
                .usage("e1", "2026-10-24T10:00:00Z", "input_tokens=1000")
                .write();
        warehouse = MySqlCopy.of(files, temporary.resolve("work"));
        warehouse.execute("CREATE TABLE salary (person_id VARCHAR(64), amount INT)");
    }

    @BeforeEach
    void users() {
        writer = Grants.user(mart, "writer");
        reader = Grants.user(warehouse, "reader");
        migrator = Grants.user(mart, "migrator");
    }

    @Test
    void users_with_the_rights_of_their_files_are_as_they_should_be() {
        Ended ended = check();

        assertThat(ended.exitCode()).as(ended.all()).isZero();
        assertThat(ended.all()).doesNotContain("may not", "may do more");
    }

    @Test
    void a_right_that_the_writer_does_not_need_is_a_warning_with_the_revoke_that_takes_it_away() throws SQLException {
        grant("DELETE ON " + mart.name() + ".constant_price", writer);

        Ended ended = check();

        assertThat(ended.exitCode()).as(ended.all()).isZero();
        String revoke = "REVOKE DELETE ON `" + mart.name() + "`.`constant_price` FROM '" + writer.user() + "'@'%'";
        assertThat(ended.out())
                .contains("warning: the mart's user may do more than it needs: DELETE ON `" + mart.name()
                        + "`.`constant_price`; take it away: " + revoke
                        + "; then run sql/grants/writer.sql, for what it needs of that");
        mart.execute(revoke);
        assertThat(check().all()).doesNotContain("may do more");
    }

    @Test
    void a_right_on_all_tables_is_named_as_broad_as_it_is() throws SQLException {
        grant("INSERT, UPDATE ON " + mart.name() + ".*", writer);

        Ended ended = check();

        assertThat(ended.exitCode()).as(ended.all()).isZero();
        String revoke = "REVOKE INSERT, UPDATE ON `" + mart.name() + "`.* FROM '" + writer.user() + "'@'%'";
        assertThat(ended.out()).contains(revoke);
        mart.execute(revoke);
        assertThat(check().all()).doesNotContain("may do more", "may not");
    }

    @Test
    void an_administrator_as_the_writer_is_told_so_and_not_refused() {
        Ended ended = Commands.bare()
                .as(mart.login().user(), mart.login().password())
                .with("MART_URL", mart.login().url())
                .with("WAREHOUSE_FILES", temporary.resolve("warehouse").toString())
                .with("OUT", temporary.resolve("out").toString())
                .run("check", "--date", "2026-10-24");

        assertThat(ended.exitCode()).as(ended.all()).isZero();
        assertThat(ended.out())
                .containsPattern("the mart's user may do more than it needs: .* ON \\*\\.\\*; take it away:"
                        + " REVOKE .* ON \\*\\.\\* FROM ");
        if (!mart.login().password().isEmpty()) {
            assertThat(ended.all()).doesNotContain(mart.login().password());
        }
    }

    @Test
    void a_right_that_the_writer_lacks_is_an_error_with_the_grant_that_gives_it() throws SQLException {
        mart.execute("REVOKE INSERT ON " + mart.name() + ".removed_detail FROM '" + writer.user() + "'@'%'");

        Ended ended = check();

        assertThat(ended.exitCode()).isEqualTo(64);
        String grant = "GRANT INSERT ON `" + mart.name() + "`.`removed_detail` TO '" + writer.user() + "'@'%'";
        assertThat(ended.err())
                .contains("the mart's user may not INSERT ON `" + mart.name() + "`.`removed_detail`; run: " + grant);
        mart.execute(grant);
        assertThat(check().exitCode()).isZero();
    }

    @Test
    void the_migrator_is_looked_at_where_one_is_given() throws SQLException {
        mart.execute("REVOKE TRIGGER ON `" + mart.name() + "`.* FROM '" + migrator.user() + "'@'%'");

        Ended ended = check();

        assertThat(ended.exitCode()).isEqualTo(64);
        String name = mart.name().replace("_", "\\_");
        String grant = "GRANT TRIGGER ON `" + name + "`.* TO '" + migrator.user() + "'@'%'";
        assertThat(ended.err()).contains("the migrator may not TRIGGER ON").contains(grant);
        mart.execute(grant);
        assertThat(check().exitCode()).isZero();
    }

    @Test
    void a_reader_of_another_table_is_a_warning_and_one_that_lacks_a_table_is_an_error() throws SQLException {
        grant("SELECT ON " + warehouse.name() + ".salary", reader);
        assertThat(check().out())
                .contains("warning: the warehouse's user may do more than it needs: SELECT ON `" + warehouse.name()
                        + "`.`salary`; take it away: REVOKE SELECT ON `" + warehouse.name() + "`.`salary` FROM '"
                        + reader.user() + "'@'%'");

        mart.execute("REVOKE SELECT ON " + warehouse.name() + ".invoice FROM '" + reader.user() + "'@'%'");
        Ended ended = check();
        assertThat(ended.exitCode()).isEqualTo(64);
        assertThat(ended.err())
                .contains("the warehouse's user may not SELECT ON `" + warehouse.name()
                        + "`.`invoice`; run: GRANT SELECT ON `" + warehouse.name() + "`.`invoice` TO '" + reader.user()
                        + "'@'%'");
    }

    /** Of a role of a role, which the user need not have switched on. */
    @Test
    void a_right_that_a_user_holds_by_a_role_is_a_warning_with_the_revoke_of_the_role() throws SQLException {
        String role = "r_" + writer.user();
        String inner = "i_" + writer.user();
        mart.execute(
                "CREATE ROLE " + inner,
                "CREATE ROLE " + role,
                "GRANT DELETE ON " + mart.name() + ".ledger_entry TO " + inner,
                "GRANT " + inner + " TO " + role,
                "GRANT " + role + " TO '" + writer.user() + "'@'%'");
        try {
            Ended ended = check();

            assertThat(ended.exitCode()).as(ended.all()).isZero();
            assertThat(ended.out())
                    .containsPattern("warning: the mart's user may do more than it needs by its role `" + role
                            + "`\\S*:"
                            + " DELETE ON `" + mart.name() + "`.`ledger_entry`; take the role away: REVOKE `" + role
                            + "`\\S* FROM '" + writer.user() + "'@'%'");
        } finally {
            mart.execute("DROP ROLE " + role, "DROP ROLE " + inner);
        }
    }

    @Test
    void a_right_of_a_role_that_is_not_on_when_the_user_logs_in_is_missing() throws SQLException {
        String role = "r_" + writer.user();
        mart.execute(
                "CREATE ROLE " + role,
                "GRANT INSERT ON " + mart.name() + ".removed_detail TO " + role,
                "GRANT " + role + " TO '" + writer.user() + "'@'%'",
                "REVOKE INSERT ON " + mart.name() + ".removed_detail FROM '" + writer.user() + "'@'%'");
        try {
            Ended ended = check();

            assertThat(ended.exitCode()).isEqualTo(64);
            assertThat(ended.err())
                    .contains("the mart's user may not INSERT ON `" + mart.name() + "`.`removed_detail`");
            assertThat(ended.all()).doesNotContain("may do more");

            boolean isMariaDb = TestDatabase.server().contains("MariaDB");
            mart.execute("SET DEFAULT ROLE " + role + (isMariaDb ? " FOR '" : " TO '") + writer.user() + "'@'%'");
            assertThat(check().exitCode()).as("it is on").isZero();
        } finally {
            mart.execute("DROP ROLE " + role);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LEAD, lead, the user of leads, SELECT ON `${mart}`.`ledger_entry`",
        "LEAD, lead, the user of leads, SELECT ON `${mart}`.*",
        "LEAD, lead, the user of leads, SHOW VIEW ON `${mart}`.`lead_band`",
        "LEAD, lead, the user of leads, SELECT ON `${other}`.`salary`",
        "LEAD, lead, the user of leads, SELECT ON *.*",
        "LEAD, lead, the user of leads, PROCESS ON *.*",
        "AUDITOR, auditor, the auditor, SELECT ON `${mart}`.`score`",
        "AUDITOR, auditor, the auditor, DELETE ON `${mart}`.`ledger_entry`",
        "AUDITOR, auditor, the auditor, SELECT ON `${other}`.*",
        "MIGRATOR, migrator, the migrator, SUPER ON *.*"
    })
    void a_role_that_may_do_more_is_told_so(String setting, String role, String whose, String right)
            throws SQLException {
        TestDatabase.Login user = Grants.user(mart, role);
        Commands commands =
                commands().with(setting + "_USER", user.user()).with(setting + "_PASSWORD", user.password());
        assertThat(commands.run("check", "--date", "2026-10-24").all()).doesNotContain("may do more", "may not");
        String broad = right.replace("${mart}", mart.name()).replace("${other}", warehouse.name());
        grant(broad, user);

        Ended ended = commands.run("check", "--date", "2026-10-24");

        assertThat(ended.exitCode()).as(ended.all()).isZero();
        String revoke = "REVOKE " + broad + " FROM '" + user.user() + "'@'%'";
        assertThat(ended.out()).contains("warning: " + whose + " may do more than it needs: " + broad, revoke);
        mart.execute(revoke);
        assertThat(commands.run("check", "--date", "2026-10-24").all()).doesNotContain("may do more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEAD", "AUDITOR", "MIGRATOR"})
    void a_role_that_may_pass_its_rights_on_is_told_so(String setting) throws SQLException {
        String role = setting.toLowerCase(Locale.ROOT);
        TestDatabase.Login user = Grants.user(mart, role);
        String right = role.equals("migrator")
                ? "SELECT ON `" + mart.name().replace("_", "\\_") + "`.*"
                : "SELECT ON `" + mart.name() + "`.`" + (role.equals("lead") ? "lead_band" : "period") + "`";
        mart.execute("GRANT " + right + " TO '" + user.user() + "'@'%' WITH GRANT OPTION");

        Ended ended = commands()
                .with(setting + "_USER", user.user())
                .with(setting + "_PASSWORD", user.password())
                .run("check", "--date", "2026-10-24");

        assertThat(ended.out()).contains("may do more than it needs: GRANT OPTION ON ");
    }

    private Ended check() {
        return commands().run("check", "--date", "2026-10-24");
    }

    private Commands commands() {
        return Commands.bare()
                .as(writer.user(), writer.password())
                .with("MART_URL", mart.login().url())
                .with("MIGRATOR_USER", migrator.user())
                .with("MIGRATOR_PASSWORD", migrator.password())
                .with("WAREHOUSE_URL", warehouse.login().url())
                .with("WAREHOUSE_USER", reader.user())
                .with("WAREHOUSE_PASSWORD", reader.password())
                .with("OUT", temporary.resolve("out").toString());
    }

    private static void grant(String rights, TestDatabase.Login user) throws SQLException {
        mart.execute("GRANT " + rights + " TO '" + user.user() + "'@'%'");
    }
}

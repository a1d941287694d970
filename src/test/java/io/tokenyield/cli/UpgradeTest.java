package io.tokenyield.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.Sha256;
import io.tokenyield.testing.ClosableMonth;
import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.Grants;
import io.tokenyield.testing.TestCompany;
import io.tokenyield.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A mart that an earlier version made and filled: the tables of its last migration, with a closed September and an open October in
 * them. What this version migrates and counts on it is what it counts on a mart of its own.
 */
class UpgradeTest {
    /** The last migration of the version before retention, released figures and summaries of teams. */
    private static final String EARLIER = "177";

    /** Of these the earlier version had as much as this one; of delivery it kept less, and reads it anew. */
    private static final List<String> BOOKS = List.of(
            "SELECT * FROM ledger_entry ORDER BY entry_id",
            "SELECT * FROM period ORDER BY period",
            "SELECT * FROM frozen_row ORDER BY period, part, row_no",
            "SELECT * FROM tie_out ORDER BY period, provider, currency, kind",
            "SELECT * FROM tie_out_variance ORDER BY period, provider, currency, kind, variance",
            "SELECT * FROM summary_person_day ORDER BY service_date, person_id, currency",
            "SELECT * FROM summary_person_month ORDER BY period, person_id, currency");

    @RegisterExtension
    private final TestCompany company = TestCompany.of(folder -> ClosableMonth.in(folder)
            .usage("e4", "2026-10-01T10:00:00Z", "input_tokens=3000000")
            .usage("e5", "2026-10-02T10:00:00Z", "input_tokens=4000000"));

    private TestDatabase earlier;

    @BeforeEach
    void a_mart_of_an_earlier_version() throws SQLException {
        company.succeeds(ClosableMonth.BACKFILL);
        company.succeeds(ClosableMonth.close(company.folder(), ClosableMonth.ANSWERS));
        company.succeeds("nightly", "--date", "2026-10-01");
        earlier = TestDatabase.create("earlier");
        Flyway.configure()
                .locations("classpath:sql/mart")
                .target(EARLIER)
                .dataSource(
                        earlier.login().url(),
                        earlier.login().user(),
                        earlier.login().password())
                .load()
                .migrate();
        fillFrom(company.mart().database());
    }

    @AfterEach
    void drop_it() {
        earlier.close();
    }

    @Test
    void a_mart_of_an_earlier_version_is_upgraded_and_nothing_in_it_changes() throws Exception {
        List<String> before = rows(earlier, BOOKS);
        assertThat(commands().run("nightly", "--date", "2026-10-02").err())
                .contains("the mart is older than this program by ")
                .contains("run: tokenyield migrate");

        assertThat(succeeds(commands(), "migrate").out()).contains("migrations applied");

        assertThat(rows(earlier, BOOKS)).isEqualTo(before).hasSizeGreaterThan(20);
        assertThat(succeeds(commands(), "migrate").out()).contains("is up to date");
        assertThat(succeeds(commands(), "status").out()).contains("2026-09 CLOSED", "counted up to 2026-10-01");
    }

    @Test
    void its_closed_month_stays_and_its_next_night_is_that_of_a_mart_that_was_always_new() throws Exception {
        succeeds(commands(), "migrate");
        List<String> closed =
                rows(earlier, List.of("SELECT * FROM ledger_entry WHERE period = '2026-09' ORDER BY entry_id"));

        succeeds(commands(), "nightly", "--date", "2026-10-02");
        company.succeeds("nightly", "--date", "2026-10-02");

        assertThat(rows(earlier, BOOKS)).isEqualTo(rows(company.mart().database(), BOOKS));
        assertThat(rows(earlier, List.of("SELECT * FROM ledger_entry WHERE period = '2026-09' ORDER BY entry_id")))
                .isEqualTo(closed);
        succeeds(commands(), "publish", "--period", "2026-09");
        company.succeeds("publish", "--period", "2026-09");
        assertThat(booksOfSeptember(company.folder().resolve("out-earlier")))
                .isEqualTo(booksOfSeptember(company.out()))
                .containsKeys("finance.xlsx", "journal.csv", "focus-1.2.csv");
    }

    /** The tables are new, and the writer's rights are by table. */
    @Test
    void a_night_before_the_writer_has_the_rights_on_new_tables_is_refused_with_the_grants() throws SQLException {
        TestDatabase.Login writer = Grants.user(company.mart().database(), "writer");
        String lead = "summary_team_month";
        company.mart()
                .execute("REVOKE INSERT, UPDATE, DELETE ON "
                        + company.mart().database().name() + "." + lead + " FROM '" + writer.user() + "'@'%'");

        Ended refused =
                company.newCommands().as(writer.user(), writer.password()).run("nightly", "--date", "2026-10-02");

        assertThat(refused.exitCode()).as(refused.all()).isEqualTo(64);
        assertThat(refused.err())
                .contains("the mart's user may not DELETE, INSERT, UPDATE ON `"
                        + company.mart().database().name() + "`.`" + lead + "`; run: GRANT ")
                .contains("sql/grants/writer.sql")
                .doesNotContain("Exception");
        assertThat(company.rows("SELECT MAX(to_date) FROM job_run")).containsExactly("2026-10-01");
    }

    /** Numbers are dealt out before the work is done, so one may come that is below those that a mart has. */
    @Test
    void a_migration_whose_number_is_below_the_newest_of_the_mart_is_missed_and_applied() throws SQLException {
        succeeds(commands(), "migrate");
        earlier.execute(
                "DROP TABLE removed_detail",
                "DROP TABLE usage_signal_count",
                "DELETE FROM flyway_schema_history WHERE version IN ('190', '191')");

        Ended refused = commands().run("nightly", "--date", "2026-10-02");
        assertThat(refused.exitCode()).as(refused.all()).isEqualTo(64);
        assertThat(refused.err())
                .contains("the mart is older than this program by 2 migrations; run: tokenyield migrate");

        assertThat(succeeds(commands(), "migrate").out()).contains("2 migrations applied");
        succeeds(commands(), "nightly", "--date", "2026-10-02");
    }

    private Commands commands() {
        TestDatabase.Login login = earlier.login();
        return Commands.bare()
                .as(login.user(), login.password())
                .with("MART_URL", login.url())
                .with("WAREHOUSE_FILES", company.warehouseFiles().toString())
                .with("OUT", company.folder().resolve("out-earlier").toString())
                .with("DUCKDB_MEMORY", "256MB")
                .with("FRESHNESS_DAYS", "10000");
    }

    private static Ended succeeds(Commands commands, String... arguments) {
        Ended ended = commands.run(arguments);
        assertThat(ended.exitCode()).as(ended.all()).isZero();
        return ended;
    }

    /** Each table that the earlier version has gets the rows of today's, without the columns that are newer. */
    private void fillFrom(TestDatabase today) throws SQLException {
        List<String> statements = new ArrayList<>(List.of("SET FOREIGN_KEY_CHECKS = 0"));
        for (String table : names("SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                + " AND table_name <> 'flyway_schema_history' AND table_schema = '" + earlier.name() + "'")) {
            String columns = names("SELECT e.column_name FROM information_schema.columns e"
                            + " JOIN information_schema.columns t ON t.table_name = e.table_name"
                            + " AND t.column_name = e.column_name AND t.table_schema = '" + today.name() + "'"
                            + " WHERE e.extra NOT LIKE '%GENERATED%' AND e.table_schema = '" + earlier.name()
                            + "' AND e.table_name = '" + table + "'")
                    .stream()
                    .map(column -> "`" + column + "`")
                    .collect(Collectors.joining(", "));
            assertThat(columns)
                    .as("columns of " + table + " that are still there")
                    .isNotEmpty();
            statements.add("DELETE FROM `" + table + "`");
            statements.add("INSERT INTO `" + table + "` (" + columns + ") SELECT " + columns + " FROM " + today.name()
                    + ".`" + table + "`");
        }
        earlier.execute(statements.toArray(String[]::new));
    }

    private List<String> names(String sql) throws SQLException {
        return rows(earlier, List.of(sql));
    }

    private static List<String> rows(TestDatabase database, List<String> questions) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.login().connect();
                Statement statement = connection.createStatement()) {
            for (String sql : questions) {
                try (ResultSet row = statement.executeQuery(sql)) {
                    int columns = row.getMetaData().getColumnCount();
                    while (row.next()) {
                        List<String> values = new ArrayList<>();
                        for (int column = 1; column <= columns; column++) {
                            values.add(String.valueOf(row.getString(column)));
                        }
                        rows.add(String.join(" | ", values));
                    }
                }
            }
        }
        return rows;
    }

    private static Map<String, String> booksOfSeptember(Path out) throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(out.resolve("2026-09"))) {
            for (Path file : paths.filter(path -> !path.getFileName().toString().startsWith("leads"))
                    .filter(path -> !path.getFileName().toString().equals("manifest.json"))
                    .toList()) {
                files.put(
                        file.getFileName().toString(), Sha256.of(Files.readString(file, StandardCharsets.ISO_8859_1)));
            }
        }
        return files;
    }
}

package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.model.Unavailable;
import io.tokenyield.sql.MySqlPool;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a server is read: one state of it, without writing, never for ever, and every value as it stands. */
class MySqlSourceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 20);

    @TempDir
    private Path temporary;

    private final TestDatabase database = TestDatabase.create("source");

    @AfterEach
    void give_back() {
        database.close();
    }

    @Test
    void what_is_written_between_the_survey_and_the_rows_is_the_next_nights() throws SQLException {
        load();
        try (Warehouse warehouse = open()) {
            List<SurveyedDay> survey = warehouse.survey();
            database.execute("INSERT INTO usage_event SELECT * FROM usage_event WHERE event_id = 'e1'");

            LocalUsage usage = (LocalUsage) warehouse.localUsage(Set.of(DAY), survey);
            usage.openDay(DAY);

            assertThat(survey.get(0).rows()).isEqualTo(2);
            assertThat(usage.totals().rows()).isEqualTo(2);
            assertThat(warehouse.survey().get(0).rows()).isEqualTo(3);
        }
    }

    @Test
    void nothing_can_be_written() throws SQLException {
        String question = isMariaDb() ? "SELECT @@tx_read_only" : "SELECT @@transaction_read_only";
        for (String parameter : List.of("", limited(200))) {
            try (MySqlSource source = source(parameter)) {
                assertThat(source.jdbc().queryForObject(question, Integer.class))
                        .isEqualTo(1);
                source.stream("ask", question, rows -> {
                    rows.next();
                    assertThat(rows.getInt(1)).isEqualTo(1);
                });
            }
        }
    }

    @Test
    void a_statement_that_takes_too_long_is_stopped_by_the_server_and_the_message_says_what_to_do()
            throws SQLException {
        try (MySqlSource source = source(limited(200))) {
            String forEver = "SELECT COUNT(*) FROM information_schema.columns a, information_schema.columns b,"
                    + " information_schema.columns c";
            assertThatThrownBy(() -> source.stream("read usage of 2026-10-20", forEver, rows -> rows.next()))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageStartingWith("the warehouse's server stopped the statement to read usage of 2026-10-20"
                            + " because it took too long; look whether usage_event has an index");
        }
    }

    @Test
    void every_connection_has_a_limit_of_an_hour() throws SQLException {
        String limit = isMariaDb() ? "SELECT @@max_statement_time * 1000" : "SELECT @@max_execution_time";
        try (MySqlSource source = source("")) {
            source.stream("ask", limit, rows -> {
                rows.next();
                assertThat(rows.getLong(1)).isEqualTo(3_600_000);
            });
            assertThat(source.jdbc().queryForObject(limit, Long.class))
                    .as("also where no rows are streamed")
                    .isEqualTo(3_600_000);
        }
    }

    @Test
    void a_time_that_is_none_is_shown_as_it_stands() throws SQLException {
        load();
        database.execute("SET SESSION sql_mode = ''", "UPDATE usage_event SET ingested_at = 0 WHERE event_id = 'e2'");
        try (Warehouse warehouse = open()) {
            LocalUsage usage = (LocalUsage) warehouse.localUsage(Set.of(DAY), warehouse.survey());
            usage.openDay(DAY);

            assertThat(usage.rejected())
                    .singleElement()
                    .satisfies(line -> assertThat(line.problem().sentence())
                            .isEqualTo("usage_event e2: ingested_at = '0000-00-00 00:00:00': unreadable time"));
            assertThat(usage.totals().rows()).isEqualTo(2);
        }
    }

    @Test
    void columns_of_other_types_and_character_sets_are_read_as_they_stand() throws SQLException {
        load();
        database.execute(
                "ALTER TABLE usage_event MODIFY account VARCHAR(50) CHARACTER SET latin1,"
                        + " MODIFY branch VARCHAR(50) CHARACTER SET utf16, MODIFY session_id VARBINARY(50),"
                        + " MODIFY tool ENUM('codex', 'claude_code'), MODIFY input_tokens SMALLINT UNSIGNED ZEROFILL,"
                        + " MODIFY output_tokens BIGINT UNSIGNED, MODIFY reasoning_tokens VARCHAR(20),"
                        + " MODIFY occurred_at DATETIME, MODIFY ingested_at TIMESTAMP(3) NULL, MODIFY credits DECIMAL(10, 2)",
                "UPDATE usage_event SET account = 'José', branch = 'fix/é', session_id = 's-é', model = 'modèle \uD83D\uDE80',"
                        + " input_tokens = 7, output_tokens = 2147483648, cache_read_tokens = -5, reasoning_tokens = ' 12 ',"
                        + " ingested_at = '2026-10-20 10:00:01.5', credits = 0.5 WHERE event_id = 'e1'",
                "UPDATE usage_event SET branch = NULL, credits = NULL, accepted = 1 WHERE event_id = 'e2'");
        try (Warehouse warehouse = open()) {
            LocalUsage usage = (LocalUsage) warehouse.localUsage(Set.of(DAY), warehouse.survey());
            usage.openDay(DAY);

            assertThat(usage.duckDb()
                            .query(
                                    "SELECT concat_ws(' | ', occurred_at, ingested_at, tool, model, account, session_id, branch,"
                                            + " input_tokens, output_tokens, cache_read_tokens, reasoning_tokens, credits, accepted,"
                                            + " fault) FROM usage_day ORDER BY event_id",
                                    row -> row.getString(1)))
                    .containsExactly(
                            "2026-10-20 10:00:00 | 2026-10-20 10:00:01.5 | claude_code | modèle \uD83D\uDE80 | josé | s-é | fix/é"
                                    + " | 7 | 2147483648 | -5 | 12 | 0.50000000 | 0 | output_tokens:over 2147483647",
                            "2026-10-20 11:00:00 | 2026-10-20 11:00:00 | claude_code | claude-sonnet-4-5 | alice@example.com |  | "
                                    + " | 0 | 0 | 0 | 0 | 1");
        }
    }

    @Test
    void a_day_of_many_rows_comes_whole_and_each_row_once() throws SQLException {
        load();
        database.execute("INSERT INTO usage_event (event_id, occurred_at, ingested_at, tool, provider, model, account,"
                + " output_tokens) SELECT CONCAT('m', LPAD(n, 5, '0')), '2026-10-20 12:00:00', '2026-10-20 12:00:00', 'codex', 'openai',"
                + " 'gpt-5.6', CONCAT('account-', n), n FROM (SELECT a.n + 20 * b.n + 400 * c.n + 8000 * d.n AS n FROM "
                + digits("a")
                + ", " + digits("b") + ", " + digits("c") + ", " + digits("d")
                + ") numbers WHERE n BETWEEN 1 AND 10000");
        try (Warehouse warehouse = open()) {
            LocalUsage usage = (LocalUsage) warehouse.localUsage(Set.of(DAY), warehouse.survey());
            usage.openDay(DAY);

            assertThat(usage.duckDb()
                            .query(
                                    "SELECT COUNT(*) || ' rows of ' || COUNT(DISTINCT event_id) || ' ids, tokens ' || SUM(output_tokens)"
                                            + " || ', ' || COUNT(*) FILTER (WHERE account = 'account-' || output_tokens) FROM usage_day",
                                    row -> row.getString(1)))
                    .containsExactly("10002 rows of 10002 ids, tokens 50005000, 10000");
        }
    }

    @Test
    void whoever_asks_again_is_told_what_is_there_then() throws SQLException {
        load();
        try (Warehouse warehouse = open()) {
            warehouse.localUsage(Set.of(DAY), warehouse.survey());
            database.execute("DELETE FROM usage_event WHERE event_id = 'e1'");
            LocalUsage second = (LocalUsage) warehouse.localUsage(Set.of(DAY), warehouse.survey());
            second.openDay(DAY);
            assertThat(second.totals().rows()).isEqualTo(1);

            database.execute("DELETE FROM usage_event WHERE event_id = 'e2'");
            LocalUsage third = (LocalUsage) warehouse.usageByDay();
            third.openDay(DAY);
            assertThat(third.totals().rows()).isZero();
        }
    }

    private static String digits(String name) {
        return IntStream.range(0, 20)
                .mapToObj(digit -> "SELECT " + digit + (digit == 0 ? " AS n" : ""))
                .collect(Collectors.joining(" UNION ALL ", "(", ") " + name));
    }

    private void load() {
        WarehouseFolder.in(temporary.resolve("warehouse"))
                .usage("e1", "2026-10-20T10:00:00Z")
                .usage("e2", "2026-10-20T11:00:00Z")
                .loadInto(database);
    }

    private Warehouse open() {
        TestDatabase.Login login = database.login();
        return Warehouses.open(new Warehouses.Location(
                login.url(), login.user(), login.password(), temporary.resolve("work"), LocalDuckDb.Limits.DEFAULT));
    }

    private MySqlSource source(String parameter) {
        String url = database.login().url();
        if (!parameter.isEmpty()) {
            url += (url.contains("?") ? "&" : "?") + parameter;
        }
        MySqlPool.Login login = new MySqlPool.Login(
                url, database.login().user(), database.login().password());
        return new MySqlSource(MySqlPool.open(login, 2, "TOKENYIELD_WAREHOUSE"), url);
    }

    private String limited(int millis) throws SQLException {
        return "sessionVariables="
                + (isMariaDb() ? "max_statement_time=" + millis / 1000.0 : "max_execution_time=" + millis);
    }

    private boolean isMariaDb() throws SQLException {
        try (Connection connection = database.login().connect()) {
            return connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
        }
    }
}

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

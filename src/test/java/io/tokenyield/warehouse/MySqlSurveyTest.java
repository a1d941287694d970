package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.sql.SqlFile;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day is told alike whether it lies in a partition of its own or not; those that do are asked for alone. */
class MySqlSurveyTest {
    @TempDir
    private Path temporary;

    private final TestDatabase database = TestDatabase.create("survey");

    @AfterEach
    void give_back() {
        database.close();
    }

    @Test
    void days_are_the_same_with_partitions_and_without() throws SQLException {
        WarehouseFolder.in(temporary.resolve("warehouse"))
                .usage("e1", "2026-10-19T23:59:59.999999Z", "output_tokens=1")
                .usage("e2", "2026-10-20T00:00:00Z", "input_tokens=2")
                .usage("é3", "2026-10-20T12:00:00Z", "input_tokens=3", "ingested_at=2026-10-26T03:00:00.5Z")
                .usage("e4", "2026-10-20T23:59:59.999999Z", "credits=0.12345678")
                .usage("e5", "2026-10-21T00:00:00Z", "output_tokens=5")
                .usage("e6", "2026-10-25T12:00:00Z", "output_tokens=6")
                .usage("epoch", "1970-01-01T00:00:00Z")
                .usage("far", "2100-01-01T00:00:00Z")
                .loadInto(database);
        List<SurveyedDay> grouped = survey();
        database.execute(
                "RENAME TABLE usage_event TO plain_event",
                SqlFile.text("warehouse/mysql/usage_event.sql"),
                "INSERT INTO usage_event SELECT * FROM plain_event");

        assertThat(survey()).isEqualTo(grouped);
        assertThat(grouped.stream().map(day -> day.usageDay() + " " + day.rows() + " " + day.newestIngestedAt()))
                .containsExactly(
                        "1000-01-01 2 2100-01-01T00:00:00Z",
                        "2026-10-19 1 2026-10-19T23:59:59.999999Z",
                        "2026-10-20 3 2026-10-26T03:00:00.500Z",
                        "2026-10-21 1 2026-10-21T00:00:00Z",
                        "2026-10-25 1 2026-10-25T12:00:00Z");
    }

    @Test
    void a_day_whose_partition_was_dropped_is_gone() throws SQLException {
        WarehouseFolder.in(temporary.resolve("warehouse"))
                .usage("e2", "2026-10-20T00:00:00Z")
                .usage("e5", "2026-10-21T00:00:00Z")
                .loadInto(database);
        database.execute(
                "RENAME TABLE usage_event TO plain_event",
                SqlFile.text("warehouse/mysql/usage_event.sql"),
                "INSERT INTO usage_event SELECT * FROM plain_event",
                "ALTER TABLE usage_event DROP PARTITION p20261020");

        assertThat(survey().stream().map(SurveyedDay::usageDay)).containsExactly(LocalDate.of(2026, 10, 21));
    }

    @Test
    void a_partition_of_one_day_from_midnight_to_midnight_is_a_day_of_its_own() {
        assertThat(alone("'2026-10-20'", "'2026-10-21'", "'2026-10-22 00:00:00'", "MAXVALUE"))
                .as("the first and the last hold all that is earlier and later")
                .containsExactly("2026-10-20", "2026-10-21");
        assertThat(alone("'2026-10-20'", "'2026-11-01'", "'2026-11-02 06:00:00'", "'2026-11-03'", "'2026-11-04'"))
                .containsExactly("2026-11-03");
        assertThat(alone("'1999-12-31'", "'2000-01-01'", "'2000-01-02'"))
                .as("rows of a year that cannot be have no day")
                .containsExactly("2000-01-01");
        assertThat(alone("739909", "739910")).isEmpty();
    }

    @Test
    void what_is_not_of_such_days_is_asked_for_in_ranges() {
        assertThat(others()).isEqualTo("TRUE");
        assertThat(others("2026-10-20", "2026-10-21", "2026-10-25"))
                .isEqualTo("occurred_at IS NULL OR occurred_at < '2026-10-20'"
                        + " OR occurred_at >= '2026-10-22' AND occurred_at < '2026-10-25'"
                        + " OR occurred_at >= '2026-10-26'");
    }

    private List<SurveyedDay> survey() {
        TestDatabase.Login login = database.login();
        try (Warehouse warehouse = Warehouses.open(new Warehouses.Location(
                login.url(), login.user(), login.password(), temporary.resolve("work"), LocalDuckDb.Limits.DEFAULT))) {
            return warehouse.survey();
        }
    }

    private static List<String> alone(String... limits) {
        return MySqlSurvey.daysOfTheirOwn(Arrays.asList(limits)).stream()
                .map(LocalDate::toString)
                .toList();
    }

    private static String others(String... days) {
        return MySqlSurvey.others(Arrays.stream(days).map(LocalDate::parse).toList());
    }
}

package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.batch.RunOutcome;
import io.tokenyield.batch.RunRequest;
import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Unavailable;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Usage as a folder of files, say one a day, is what it would be in one file. */
class UsageFolderTest {
    private static final RunRequest NIGHT = RunRequest.nightly(LocalDate.of(2026, 10, 25));

    @TempDir
    private Path temporary;

    private WarehouseFolder world;

    @BeforeEach
    void three_days() {
        world = WarehouseFolder.in(temporary.resolve("warehouse"))
                .usage("e1", "2026-10-23T10:00:00Z", "request_id=r1", "output_tokens=100", "session_id=s1")
                .usage("e2", "2026-10-24T00:30:00Z", "request_id=r1", "output_tokens=250", "session_id=s1")
                .usage("e3", "2026-10-24T10:00:00.123456Z", "input_tokens=2147483647")
                .usage("e4", "2026-10-25T11:00:00Z", "credits=0.89999999", "accepted=1")
                .usage("e5", "2026-10-25T12:00:00Z", "input_tokens=-1");
    }

    @Test
    void files_of_any_kind_and_name_are_read_together() {
        List<String> figures;
        try (TestRun run = TestRun.of(world, temporary.resolve("single"))) {
            run.night("2026-10-25");
            figures = run.figures();
        }
        UsageParts parts = UsageParts.of(world)
                .put("day=2026-10-23/part-0.parquet", "e1")
                .put("day=2026-10-24/part[1]*.parquet", "e2")
                .put("2026-10-24.csv", "e3")
                .put("later/rest of it.csv.gz", "e4", "e5");

        try (TestRun run = TestRun.of(parts.folder(), temporary.resolve("parts"))) {
            run.night("2026-10-25");

            assertThat(run.figures()).isEqualTo(figures);
            assertThat(run.warnings())
                    .as("the name of a folder is no column")
                    .noneMatch(warning -> warning.contains("not in the contract"));
            assertThat(run.rows("SELECT name, size_bytes > 0, LENGTH(sha256) FROM run_input"
                            + " WHERE name LIKE 'usage%' ORDER BY name"))
                    .as("one line of a month's Audit sheet, however many files it has")
                    .containsExactly("usage_event/ | 1 | 64");
            assertThat(temporary.resolve("parts/run-report.json"))
                    .content()
                    .contains(
                            "\"usage_event/2026-10-24.csv\"",
                            "\"usage_event/day=2026-10-23/part-0.parquet\"",
                            "\"usage_event/day=2026-10-24/part[1]*.parquet\"",
                            "\"usage_event/later/rest of it.csv.gz\"");
        }
    }

    @Test
    void a_column_of_the_name_that_DuckDB_has_for_numbers_of_rows_hides_none() throws Exception {
        List<String> counted = List.of("2026-10-23 | 0", "2026-10-24 | 2", "2026-10-25 | 1");
        UsageParts parts = UsageParts.of(world).put("plain.parquet", "e1", "e2", "e3", "e4");
        try (TestRun run = TestRun.of(parts.folder(), temporary.resolve("plain"))) {
            run.night("2026-10-25");

            assertThat(run.rows("SELECT usage_day, rows_counted FROM source_day ORDER BY usage_day"))
                    .isEqualTo(counted);
        }
        Path named = parts.path("named.parquet");
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            statement.execute("COPY (SELECT *, 7 AS file_row_number FROM read_parquet('" + parts.path("plain.parquet")
                    + "')) TO '" + named + "' (FORMAT parquet)");
        }
        parts.remove("plain.parquet");
        try (TestRun run = TestRun.of(parts.folder(), temporary.resolve("named"))) {
            run.night("2026-10-25");

            assertThat(run.rows("SELECT usage_day, rows_counted FROM source_day ORDER BY usage_day"))
                    .isEqualTo(counted);
        }
    }

    @Test
    void what_a_row_is_does_not_depend_on_the_file_in_which_it_stands() {
        UsageParts parts =
                UsageParts.of(world).put("a.parquet", "e1", "e2", "e3").put("b.csv", "e4", "e5");
        try (TestRun run = TestRun.of(parts.folder(), temporary.resolve("out"))) {
            run.night("2026-10-25");
            List<String> survey = run.rows("SELECT * FROM surveyed_day ORDER BY usage_day");

            parts.put("a.parquet", "e1", "e5").put("b.csv", "e3").put("c.csv.gz", "e4", "e2");
            run.night("2026-10-26");

            assertThat(survey).hasSize(3);
            assertThat(run.rows("SELECT * FROM surveyed_day ORDER BY usage_day"))
                    .isEqualTo(survey);
            assertThat(run.rows("SELECT collected_by_run FROM source_day"))
                    .as("nothing to collect again")
                    .containsOnly("nightly-2026-10-25-1");
        }
    }

    @Test
    void a_file_that_lacks_a_column_is_named_with_it() throws IOException {
        UsageParts parts = UsageParts.of(world).put("2026-10-23.csv", "e1").put("2026-10-24.csv", "e2", "e3");
        Path odd = parts.path("2026-10-24.csv");
        Files.writeString(odd, Files.readString(odd).replace("ticket_key", "ticket"));

        assertThat(brokenContract(parts))
                .contains("table usage_event: " + odd
                        + " lacks ticket_key, which usage_event/2026-10-23.csv has; export");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() throws IOException {
        UsageParts parts = UsageParts.of(world).put("2026-10-23.parquet", "e1").put("2026-10-24.parquet", "e2");
        Path odd = parts.path("2026-10-24.parquet");
        Files.writeString(odd, "no Parquet");

        assertThat(brokenContract(parts)).contains("table usage_event: cannot read " + odd);
    }

    @Test
    void a_file_of_another_kind_is_not_left_out_in_silence() throws IOException {
        UsageParts parts = UsageParts.of(world).put("2026-10-23.csv", "e1");
        Files.writeString(parts.path("2026-10-24.csv.zip"), "rows");

        assertThatThrownBy(() -> open(parts.folder()))
                .isInstanceOf(ContractBroken.class)
                .hasMessageContaining("2026-10-24.csv.zip is no .csv, .csv.gz or .parquet");
    }

    @Test
    void marks_and_files_that_are_not_whole_yet_are_no_data() throws IOException {
        UsageParts parts = UsageParts.of(world).put("day=1/a.csv", "e1", "e2", "e3", "e4", "e5");
        for (String name : List.of("_SUCCESS", ".a.csv.crc", "day=1/b.csv.tmp", "day=1/.hidden.csv")) {
            Files.writeString(parts.path(name), "");
        }
        Files.createDirectories(parts.path("_temporary"));
        Files.writeString(parts.path("_temporary/c.csv"), "half of a");

        try (Warehouse warehouse = open(parts.folder())) {
            assertThat(warehouse.survey().stream().mapToLong(SurveyedDay::rows)).containsExactly(1L, 2L, 2L);
        }
    }

    @Test
    void a_folder_and_a_file_of_usage_are_one_too_many() throws IOException {
        UsageParts parts = UsageParts.of(world).put("a.csv", "e1");
        Files.copy(parts.path("a.csv"), parts.folder().resolve("usage_event.csv"));

        assertThatThrownBy(() -> open(parts.folder()))
                .isInstanceOf(ContractBroken.class)
                .hasMessageStartingWith("table usage_event: both usage_event.csv and usage_event in ");
    }

    @Test
    void an_empty_folder_is_no_quiet_day() throws IOException {
        UsageParts parts = UsageParts.of(world);
        Files.createDirectories(parts.path(""));

        assertThatThrownBy(() -> open(parts.folder()))
                .isInstanceOf(ContractBroken.class)
                .hasMessageContaining("usage_event holds no .csv, .csv.gz or .parquet");
    }

    @Test
    void a_file_that_is_replaced_between_the_plan_and_its_day_is_refused_and_others_do_not_matter() {
        UsageParts parts = UsageParts.of(world).put("23.parquet", "e1").put("24.parquet", "e2", "e3");
        LocalDate day = LocalDate.of(2026, 10, 24);
        try (Warehouse warehouse = open(parts.folder())) {
            LocalUsage usage = (LocalUsage) warehouse.localUsage(Set.of(day), warehouse.survey());

            parts.put("23.parquet", "e1", "e4");
            usage.openDay(day);
            usage.closeDay();

            parts.put("24.parquet", "e2");
            usage.openDay(day);
            assertThatThrownBy(usage::closeDay)
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("24.parquet was replaced, removed or written to while it was read");
        }
    }

    private Warehouse open(Path folder) {
        return Warehouses.open(new Warehouses.Location(
                "jdbc:duckdb:" + folder, "", "", temporary.resolve("work"), new LocalDuckDb.Limits("512MB", 1)));
    }

    private String brokenContract(UsageParts parts) {
        try (TestRun run = TestRun.of(parts.folder(), temporary.resolve("out"))) {
            RunOutcome outcome = run.run(NIGHT);
            assertThat(outcome.code()).isEqualTo(RunOutcome.Code.CONTRACT_BROKEN);
            return outcome.message();
        }
    }
}

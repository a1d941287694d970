package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.batch.RunOutcome;
import io.tokenyield.batch.RunRequest;
import io.tokenyield.model.WrongUsage;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that breaks its contract stops the night before anything is collected, and says what to do (exit 65). */
class BrokenSourceTest {
    private static final RunRequest NIGHT = RunRequest.nightly(LocalDate.of(2026, 10, 25));

    @TempDir
    private Path temporary;

    private WarehouseFolder folder;

    @BeforeEach
    void one_row_of_usage() {
        folder = WarehouseFolder.in(temporary.resolve("warehouse")).usage("e1", "2026-10-25T10:00:00Z");
    }

    @Test
    void a_column_that_is_missing_stops_the_night_with_its_name() {
        folder.header("rate", "provider", "model_id", "date_from", "Date_To", "unit", "input", "output");

        assertThat(brokenContract())
                .startsWith("table rate: columns date_to, currency, cache_read, ")
                .contains(
                        " are missing; the source has provider, model_id, date_from, Date_To, unit, input, output; add")
                .contains("'Date_To' differs only in case or blanks");
    }

    @Test
    void a_table_that_is_missing_stops_the_night_with_its_name() throws IOException {
        Files.delete(folder.write().resolve("seat.csv"));

        assertThat(brokenContractOfFiles())
                .startsWith("table seat is missing in DuckDB on the files in " + temporary.resolve("warehouse"))
                .endsWith("with the columns of sql/warehouse/contract/seat.sql");
    }

    @Test
    void a_table_twice_stops_the_night() throws IOException {
        Files.createFile(folder.write().resolve("seat.parquet"));

        assertThat(brokenContractOfFiles())
                .startsWith("table seat: both seat.parquet and seat.csv in ")
                .endsWith("; keep the one that counts");
    }

    @Test
    void a_row_with_a_column_too_many_stops_the_night_and_is_not_skipped() throws IOException {
        Path identities = folder.write().resolve("identity.csv");
        Files.writeString(identities, Files.readString(identities) + "P002,codex,bob,what is this\n");

        assertThat(brokenContractOfFiles())
                .startsWith("table identity: cannot read " + identities)
                .contains("Line: 3", "Expected Number of Columns: 3 Found: 4")
                .endsWith("then export it again");
    }

    @Test
    void a_line_above_the_header_stops_the_night_and_is_not_skipped() throws IOException {
        Path identities = folder.write().resolve("identity.csv");
        Files.writeString(identities, "exported on Monday\n" + Files.readString(identities));

        assertThat(brokenContractOfFiles())
                .contains(
                        "table identity: columns person_id, system, account are missing; the source has exported on Monday;");
    }

    @Test
    void a_source_without_usage_is_no_quiet_day() {
        folder.without("usage_event");

        assertThat(brokenContract())
                .isEqualTo("table usage_event has 0 rows, at least 1 expected; an empty source is not a quiet day:"
                        + " check the export");
    }

    @Test
    void too_little_memory_is_not_the_fault_of_the_file() throws IOException {
        Path csv = folder.write().resolve("usage_event.csv");
        try (OutputStream zip = new GZIPOutputStream(Files.newOutputStream(csv.resolveSibling("usage_event.csv.gz")))) {
            Files.copy(csv, zip);
        }
        Files.delete(csv);
        try (Warehouse warehouse = Warehouses.open(location("64MB"))) {
            assertThatThrownBy(warehouse::survey)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("usage_event.csv.gz")
                    .hasMessageContaining("give DuckDB more with TOKENYIELD_DUCKDB_MEMORY");
        }
    }

    @Test
    void a_source_that_is_late_is_not_taken_for_a_quiet_day() {
        folder.usage("e2", "2026-10-25T23:00:00Z", "ingested_at=2026-10-25T23:59:59Z")
                .write();
        try (Warehouse warehouse = Warehouses.open(location("512MB"))) {
            ContractCheck check = new ContractCheck(warehouse);

            assertThat(check.run(LocalDate.of(2026, 10, 26), 1).errors())
                    .containsExactly("table usage_event: the newest ingested_at is 2026-10-25T23:59:59Z, but a run for"
                            + " 2026-10-26 needs rows that came in at or after 2026-10-26T00:00:00Z; the source is late:"
                            + " run again when it has arrived, or allow older data with --freshness-days");
            assertThat(check.run(LocalDate.of(2026, 10, 25), 1).errors()).isEmpty();
            assertThat(check.run(LocalDate.of(2026, 10, 26), 2).errors()).isEmpty();
        }
    }

    @Test
    void an_engine_that_nobody_knows_is_wrong_usage() {
        assertThatThrownBy(() -> Warehouses.open(new Warehouses.Location(
                        "jdbc:oracle:thin:@db?password=secret", "", "", temporary, LocalDuckDb.Limits.DEFAULT)))
                .isInstanceOf(WrongUsage.class)
                .hasMessage("no warehouse engine for 'jdbc:oracle:thin:@db'; use jdbc:duckdb:<folder>,"
                        + " jdbc:mysql://<host>/<database> or jdbc:trino://<host>:<port>/<catalog>/<schema>"
                        + " (TOKENYIELD_WAREHOUSE_URL)");
    }

    private Warehouses.Location location(String memory) {
        return new Warehouses.Location(
                "jdbc:duckdb:" + temporary.resolve("warehouse"),
                "",
                "",
                temporary.resolve("work"),
                new LocalDuckDb.Limits(memory, 1));
    }

    private String brokenContract() {
        folder.write();
        return brokenContractOfFiles();
    }

    private String brokenContractOfFiles() {
        try (TestRun run = TestRun.of(temporary.resolve("warehouse"), temporary.resolve("out"))) {
            RunOutcome outcome = run.run(NIGHT);
            assertThat(outcome.code()).isEqualTo(RunOutcome.Code.CONTRACT_BROKEN);
            assertThat(run.rows("SELECT * FROM source_day")).isEmpty();
            return outcome.message();
        }
    }
}

package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.batch.RunRequest;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same usage gives the same mart in whatever form the files have it. */
class SourceFilesTest {
    private static final RunRequest NIGHT = RunRequest.nightly(LocalDate.of(2026, 10, 25));

    @TempDir
    private Path temporary;

    private WarehouseFolder folder;

    @BeforeEach
    void a_little_of_everything() {
        folder = WarehouseFolder.in(temporary.resolve("warehouse"))
                .usage("e1", "2026-10-24T23:30:00.25Z", "request_id=r1", "output_tokens=100", "session_id=s1")
                .usage("e2", "2026-10-25T00:30:00Z", "request_id=r1", "output_tokens=250", "session_id=s1")
                .usage("e3", "2026-10-25T10:00:00.123456Z", "input_tokens=2147483647", "cache_read_tokens=5")
                .usage("e4", "2026-10-25T11:00:00Z", "credits=0.8999999999999999", "accepted=1")
                .usage("e5", "2026-10-25T12:00:00Z", "input_tokens=-1")
                .usage("e6", "2026-10-25T13:00:00Z", "input_tokens=2147483648")
                .usage("e7", "1970-01-01T00:00:00Z", "output_tokens=9", "ingested_at=2026-10-25T13:00:00Z");
    }

    @Test
    void columns_are_bound_by_name_so_their_order_and_columns_that_nobody_knows_do_not_matter() {
        List<String> figures = figures(temporary.resolve("out"));
        List<String> columns =
                new ArrayList<>(ContractTable.named("usage_event").columns());
        Collections.reverse(columns);
        columns.add(3, "colour");
        folder.rowsOf("usage_event").forEach(row -> row.put("colour", "blue, as the sky"));
        folder.header("usage_event", columns.toArray(String[]::new));

        try (TestRun run = TestRun.of(folder, temporary.resolve("other"))) {
            run.run(NIGHT);

            assertThat(run.figures()).isEqualTo(figures);
            assertThat(run.warnings()).contains("table usage_event: not in the contract and not read: colour");
        }
    }

    @Test
    void a_zipped_file_is_read_like_any_other() throws IOException {
        List<String> figures = figures(temporary.resolve("out"));
        zip(folder.write().resolve("usage_event.csv"));

        assertThat(figuresOfFiles()).isEqualTo(figures);
    }

    @Test
    void a_file_from_windows_with_its_mark_and_its_line_ends_is_read_like_any_other() throws IOException {
        List<String> figures = figures(temporary.resolve("out"));
        Path written = folder.write();
        for (String table : List.of("usage_event", "person", "identity", "rate")) {
            Path csv = written.resolve(table + ".csv");
            Files.writeString(csv, "\ufeff" + Files.readString(csv).replace("\n", "\r\n"));
        }

        assertThat(figuresOfFiles()).isEqualTo(figures);
    }

    @Test
    void typed_parquet_gives_what_text_gives() throws IOException, SQLException {
        // Quarantine shows what stood there, and -1.0 is not -1.
        folder.rowsOf("usage_event").removeIf(row -> List.of("e5", "e6", "e7").contains(row.get("event_id")));
        List<String> figures = figures(temporary.resolve("out"));
        parquet("TIMESTAMP", "DOUBLE", "DOUBLE");
        assertThat(figuresOfFiles())
                .as("times without a zone, numbers as doubles")
                .isEqualTo(figures);

        parquet("TIMESTAMP WITH TIME ZONE", "BIGINT", "DECIMAL(30, 16)");
        assertThat(figuresOfFiles())
                .as("times with a zone, numbers as they are")
                .isEqualTo(figures);
    }

    @Test
    void a_small_number_of_credits_is_read_from_a_double_too() throws IOException, SQLException {
        folder.without("usage_event")
                .usage("e1", "2026-10-25T10:00:00Z", "credits=0.00001", "session_id=small")
                .usage("e2", "2026-10-25T10:00:00Z", "credits=1.5", "session_id=usual", "input_tokens=1000000000");
        parquet("TIMESTAMP", "DOUBLE", "DOUBLE");

        try (TestRun run = TestRun.of(temporary.resolve("warehouse"), temporary.resolve("out"))) {
            run.run(NIGHT);

            assertThat(run.rows("SELECT session_id, credits, input_tokens FROM usage_rollup ORDER BY session_id"))
                    .containsExactly("small | 0.00001 | 0", "usual | 1.5 | 1000000000");
        }
    }

    @Test
    void what_looks_like_a_remark_a_quote_or_a_line_break_is_text() {
        folder.without("usage_event")
                .usage("1", "2026-10-25T10:00:00Z", "branch=fix, again")
                .usage("2", "2026-10-25T10:00:01Z", "branch=say \"yes\"")
                .usage("3", "2026-10-25T10:00:02Z", "branch=two\r\nlines")
                .usage("4", "2026-10-25T10:00:03Z", "branch=#4")
                .usage("-- 5", "2026-10-25T10:00:04Z", "branch=back\\slash")
                .usage("6", "2026-10-25T10:00:05Z", "branch=NULL");

        try (TestRun run = TestRun.of(folder, temporary.resolve("out"))) {
            run.run(NIGHT);

            assertThat(run.rows("SELECT branch FROM usage_rollup ORDER BY first_at"))
                    .containsExactly("fix, again", "say \"yes\"", "two\r\nlines", "#4", "back\\slash", "NULL");
        }
    }

    @Test
    void a_row_that_begins_with_a_hash_is_a_row() {
        folder.without("usage_event").usage("#1", "2026-10-25T10:00:00Z").usage("2", "2026-10-25T10:00:00Z");

        try (TestRun run = TestRun.of(folder, temporary.resolve("out"))) {
            run.run(NIGHT);

            assertThat(run.rows("SELECT rows_read, rows_counted FROM source_day"))
                    .containsExactly("2 | 2");
        }
    }

    private static void zip(Path csv) throws IOException {
        try (OutputStream zip = new GZIPOutputStream(Files.newOutputStream(csv.resolveSibling("usage_event.csv.gz")))) {
            Files.copy(csv, zip);
        }
        Files.delete(csv);
    }

    private List<String> figures(Path out) {
        try (TestRun run = TestRun.of(folder, out)) {
            run.night("2026-10-25");
            assertThat(run.figures()).hasSizeGreaterThan(15);
            return run.figures();
        }
    }

    private List<String> figuresOfFiles() {
        try (TestRun run = TestRun.of(temporary.resolve("warehouse"), temporary.resolve("files"))) {
            run.night("2026-10-25");
            return run.figures();
        }
    }

    /** Lets usage_event be a Parquet file with these types, instead of the text file. */
    private void parquet(String times, String tokens, String credits) throws IOException, SQLException {
        Path csv = folder.write().resolve("usage_event.csv");
        Path parquet = csv.resolveSibling("usage_event.parquet");
        List<String> columns = new ArrayList<>();
        for (String column : ContractTable.named("usage_event").columns()) {
            String type = column.endsWith("_at") ? times : "VARCHAR";
            type = column.endsWith("_tokens") ? tokens : type;
            type = column.equals("credits") ? credits : type;
            columns.add("CAST(" + column + " AS " + type + ") AS " + column);
        }
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("COPY (SELECT " + String.join(", ", columns) + " FROM read_csv('" + csv
                    + "', all_varchar = true)) TO '" + parquet + "' (FORMAT parquet)");
        }
        Files.delete(csv);
    }
}

package io.tokenyield.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.Ended;
import io.tokenyield.testing.TestCompany;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A source that breaks its contract: exit 65, and one message that names table, column or file, and what to do. */
class RefusedSourceTest {
    private static final String[] NIGHT = {"nightly", "--date", "2026-10-25"};

    @RegisterExtension
    private final TestCompany company =
            TestCompany.with(sound -> sound.usage("e1", "2026-10-25T10:00:00Z", "input_tokens=1000")
                    .usage("e2", "2026-10-25T11:00:00Z", "input_tokens=2000"));

    private void isRefused(String... words) {
        theNightIsRefused(words);
        company.ends(65, "check", "--date", "2026-10-25");
    }

    /** Nothing is counted, nothing is published, and the message is all that people see on the error stream. */
    private void theNightIsRefused(String... words) {
        assertThat(company.ends(65, NIGHT).err())
                .contains(words)
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(company.rows("SELECT * FROM source_day")).isEmpty();
        assertThat(company.rows("SELECT * FROM published_file")).isEmpty();
        assertThat(company.out().resolve("run-report.json")).content().contains("\"exit_code\" : 65");
    }

    @Test
    void a_folder_that_is_not_there() {
        Path folder = company.folder().resolve("elsewhere");
        company.commands().with("WAREHOUSE_FILES", folder.toString());
        isRefused("the warehouse folder " + folder + " does not exist; set TOKENYIELD_WAREHOUSE_FILES");
    }

    @Test
    void a_table_without_a_file() throws IOException {
        Files.delete(company.warehouseFiles().resolve("rate.csv"));
        isRefused(
                "table rate is missing in DuckDB on the files in " + company.warehouseFiles(),
                "export it",
                "sql/warehouse/contract/rate.sql");
    }

    @Test
    void a_column_that_is_missing_and_one_that_is_written_otherwise() {
        company.warehouse().header("identity", "person_id", "System", "account").write();
        isRefused(
                "table identity: column system is missing; the source has person_id, System, account; add what is missing",
                "'System' differs only in case or blanks");
    }

    @Test
    void a_table_without_rows_that_must_have_some() {
        company.warehouse().without("usage_event").write();
        isRefused("table usage_event has 0 rows, at least 1 expected; an empty source is not a quiet day");
    }

    @Test
    void a_file_without_a_single_character() throws IOException {
        Files.writeString(company.warehouseFiles().resolve("seat.csv"), "");
        isRefused(
                "table seat, file " + company.warehouseFiles().resolve("seat.csv"),
                "it is empty",
                "first line that names the columns");
    }

    @Test
    void two_files_of_one_table() throws IOException {
        Files.writeString(company.warehouseFiles().resolve("seat.parquet"), "");
        isRefused("table seat: both seat.parquet and seat.csv in " + company.warehouseFiles()
                + "; keep the one that counts");
    }

    @Test
    void a_gzip_file_that_was_cut_off() throws IOException {
        byte[] whole = gzip(Files.readString(company.warehouseFiles().resolve("usage_event.csv"))
                .repeat(200));
        Files.delete(company.warehouseFiles().resolve("usage_event.csv"));
        Files.write(company.warehouseFiles().resolve("usage_event.csv.gz"), Arrays.copyOf(whole, whole.length / 2));
        isRefused("table usage_event", "usage_event.csv.gz", "gzip -t", "export it again");
    }

    @Test
    void a_file_that_only_says_that_it_is_gzip() throws IOException {
        Files.move(
                company.warehouseFiles().resolve("person.csv"),
                company.warehouseFiles().resolve("person.csv.gz"));
        isRefused("table person", "person.csv.gz", "gzip -t", "export it again");
    }

    @Test
    void a_parquet_file_that_is_none() throws IOException {
        Files.delete(company.warehouseFiles().resolve("person.csv"));
        Files.writeString(company.warehouseFiles().resolve("person.parquet"), "PAR1 and then nothing");
        isRefused("table person: cannot read " + company.warehouseFiles().resolve("person.parquet"), "export it again");
    }

    @Test
    void rates_that_overlap() {
        company.warehouse()
                .rate("anthropic", "claude-sonnet-4-5", "2026-10-01", "2026-11-01", "input=4", "output=20")
                .write();
        // The command check reads no prices.
        company.succeeds("check", "--date", "2026-10-25");
        theNightIsRefused(
                "table rate, anthropic/claude-sonnet-4-5: the rows from 2026-01-01 to open and from 2026-10-01 to"
                        + " 2026-11-01 overlap, so some days have two prices; end the earlier row");
    }

    @Test
    void a_source_that_is_late() {
        company.commands().with("FRESHNESS_DAYS", "1");
        company.succeeds(NIGHT);

        company.commands().with("FRESHNESS_DAYS", "0").at("2026-10-28T03:00:00Z");

        assertThat(company.ends(65, "nightly", "--date", "2026-10-27").err())
                .contains("table usage_event: the newest ingested_at is 2026-10-25T11:00:00Z, but a run for 2026-10-27"
                        + " needs rows that came in at or after 2026-10-28T00:00:00Z; the source is late: run again when"
                        + " it has arrived, or allow older data with --freshness-days");
    }

    @Test
    void a_text_where_a_number_belongs_is_kept_and_reported_and_the_night_goes_on() {
        company.warehouse()
                .usage("e3", "2026-10-25T12:00:00Z", "input_tokens=many")
                .write();

        Ended ended = company.succeeds(NIGHT);

        assertThat(ended.out()).contains("WARN").contains("usage_event").contains("quarantine");
        assertThat(company.out().resolve("run-report.json"))
                .content()
                .contains("\"exit_code\" : 0")
                .containsPattern("\"warnings\" : \\[ \"[^\"]*quarantine[^\"]*\" ]");
        assertThat(company.rows("SELECT row_key, column_name, bad_value, rule_name, row_count FROM quarantine"))
                .containsExactly("e3 | input_tokens | many | unreadable number | 1");
        assertThat(company.rows("SELECT rows_read, rows_counted, rows_quarantined FROM source_day"))
                .containsExactly("3 | 2 | 1");
    }

    @Test
    void more_rows_in_quarantine_than_a_source_in_order_has() {
        company.warehouse()
                .usage("e3", "2026-10-25T12:00:00Z", "input_tokens=many")
                .write();

        company.commands().with("QUARANTINE_MAX_ROWS", "0").with("QUARANTINE_MAX_SHARE", "0.3");

        assertThat(company.ends(65, NIGHT).err())
                .contains("table usage_event: 1 of 3 rows of 2026-10-25 break the rules")
                .contains("usage_event e3: input_tokens = 'many': unreadable number")
                .contains("then run the same command again");
        assertThat(company.rows("SELECT * FROM source_day")).isEmpty();
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

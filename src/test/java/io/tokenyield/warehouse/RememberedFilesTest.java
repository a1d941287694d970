package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night does not read again what an earlier one read, and misses nothing by it, however files change. A million tokens of
 * output cost 15 dollars.
 */
class RememberedFilesTest {
    /** Longer than a file has to lie before its stamp is trusted. */
    private static final long SETTLED_MILLIS = 2_200;

    @TempDir
    private Path temporary;

    private WarehouseFolder world;
    private UsageParts parts;
    private TestRun run;

    @BeforeEach
    void two_days_that_a_night_has_read() throws InterruptedException {
        world = WarehouseFolder.in(temporary.resolve("warehouse"))
                .usage("e1", "2026-10-23T10:00:00Z", "request_id=r1", "output_tokens=1000000")
                .usage("e2", "2026-10-24T10:00:00Z", "request_id=r2", "output_tokens=2000000")
                .usage("e3", "2026-10-24T11:00:00Z", "request_id=r3", "output_tokens=1000000");
        parts = UsageParts.of(world).put("23.csv", "e1").put("24.parquet", "e2", "e3");
        run = TestRun.of(parts.folder(), temporary.resolve("out"));
        Thread.sleep(SETTLED_MILLIS);
        run.night("2026-10-25");
        assertThat(rememberedRows()).containsExactly("usage_event/23.csv | 1", "usage_event/24.parquet | 2");
        assertThat(costByDay()).containsExactly("2026-10-23 | 15", "2026-10-24 | 45");
    }

    @AfterEach
    void give_back() {
        run.close();
    }

    @Test
    void a_file_that_is_what_it_was_is_neither_surveyed_nor_hashed_again() throws SQLException {
        String hash = "0123456789abcdef".repeat(4);
        run.mart().execute("UPDATE surveyed_file SET sha256 = '" + hash + "'");
        run.mart().execute("UPDATE surveyed_file_day SET row_count = 99 WHERE file_name = 'usage_event/23.csv'");

        run.night("2026-10-26");

        assertThat(run.rows("SELECT row_count FROM surveyed_day ORDER BY usage_day"))
                .as("what is remembered is taken")
                .containsExactly("99", "2");
        assertThat(run.rows(
                        "SELECT sha256 FROM run_input WHERE run_id = 'nightly-2026-10-26-1' AND name = 'person.csv'"))
                .containsExactly(hash);
    }

    @Test
    void a_night_without_a_change_opens_no_file_of_usage() throws Exception {
        List<String> hashes = run.rows("SELECT name, sha256 FROM run_input ORDER BY name");
        for (String name : List.of("23.csv", "24.parquet")) {
            Files.writeString(parts.path(name), "nothing that anybody could read");
        }
        Thread.sleep(SETTLED_MILLIS);
        for (String name : List.of("23.csv", "24.parquet")) {
            String stamp = stampOf(name);
            run.mart()
                    .execute("UPDATE surveyed_file SET stamp = '" + stamp + "' WHERE file_name = 'usage_event/" + name
                            + "'");
        }

        run.night("2026-10-26");

        assertThat(run.rows("SELECT name, sha256 FROM run_input WHERE run_id = 'nightly-2026-10-26-1' ORDER BY name"))
                .isEqualTo(hashes);
        assertThat(rememberedRows()).containsExactly("usage_event/23.csv | 1", "usage_event/24.parquet | 2");
    }

    private String stampOf(String name) {
        SourceFile file = new SourceFile("usage_event", "usage_event/" + name, parts.path(name));
        FileMemory memory = new FileMemory(temporary);
        memory.lookAt(List.of(file));
        return memory.stamp(file).orElseThrow();
    }

    @Test
    void a_backfill_reads_everything_whatever_is_remembered() throws SQLException {
        run.mart().execute("UPDATE surveyed_file_day SET row_count = 99");

        run.backfill("2026-10-23", "2026-10-24");

        assertThat(run.rows("SELECT row_count FROM surveyed_day ORDER BY usage_day"))
                .containsExactly("1", "2");
        assertThat(rememberedRows()).containsExactly("usage_event/23.csv | 1", "usage_event/24.parquet | 2");
    }

    @Test
    void what_other_statements_found_is_not_taken() throws SQLException {
        run.mart().execute("UPDATE surveyed_file SET rules = 'of an older version'");
        run.mart().execute("UPDATE surveyed_file_day SET row_count = 99");

        run.night("2026-10-26");

        assertThat(run.rows("SELECT row_count FROM surveyed_day ORDER BY usage_day"))
                .containsExactly("1", "2");
    }

    @Test
    void a_row_that_is_changed_in_place_is_seen_though_size_and_date_stay() throws IOException {
        Path csv = parts.path("23.csv");
        FileTime date = Files.getLastModifiedTime(csv);
        String text = Files.readString(csv);
        Files.writeString(csv, text.replace(",1000000,", ",3000000,"));
        Files.setLastModifiedTime(csv, date);

        assertThat(Files.size(csv)).isEqualTo(text.length());
        run.night("2026-10-26");
        assertThat(costByDay()).containsExactly("2026-10-23 | 45", "2026-10-24 | 45");
    }

    @Test
    void a_file_that_is_replaced_by_one_of_the_same_size_and_date_is_seen() throws IOException {
        Path csv = parts.path("23.csv");
        Path other = parts.folder().resolve("other.csv");
        Files.writeString(other, Files.readString(csv).replace(",1000000,", ",2000000,"));
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(csv));
        Files.move(other, csv, StandardCopyOption.REPLACE_EXISTING);

        run.night("2026-10-26");
        assertThat(costByDay()).containsExactly("2026-10-23 | 30", "2026-10-24 | 45");
    }

    @Test
    void a_file_that_is_removed_is_forgotten_and_its_day_stays_as_collected() {
        parts.remove("23.csv");
        run.night("2026-10-26");

        assertThat(rememberedRows()).containsExactly("usage_event/24.parquet | 2");
        assertThat(run.warnings())
                .anyMatch(warning -> warning.contains("no longer has 1 days that were collected (first 2026-10-23)"));
        assertThat(costByDay()).containsExactly("2026-10-23 | 15", "2026-10-24 | 45");
    }

    @Test
    void a_day_that_moves_to_another_file_is_the_same_day() throws InterruptedException {
        parts.remove("23.csv").put("later/moved.parquet", "e1");
        Thread.sleep(SETTLED_MILLIS);
        run.night("2026-10-26");

        assertThat(rememberedRows())
                .containsExactly("usage_event/24.parquet | 2", "usage_event/later/moved.parquet | 1");
        assertThat(run.rows("SELECT collected_by_run FROM source_day")).containsOnly("nightly-2026-10-25-1");
        assertThat(costByDay()).containsExactly("2026-10-23 | 15", "2026-10-24 | 45");
    }

    @Test
    void a_late_row_in_a_new_file_has_its_day_counted_again_with_the_rows_of_the_old_file() {
        world.usage("e4", "2026-10-23T12:00:00Z", "output_tokens=1000000").usage("e5", "2026-10-25T12:00:00Z");
        parts.put("25.csv.gz", "e4", "e5");
        run.night("2026-10-26");

        assertThat(costByDay()).containsExactly("2026-10-23 | 30", "2026-10-24 | 45");
        assertThat(run.rows("SELECT usage_day, rows_read, collected_by_run FROM source_day ORDER BY usage_day"))
                .containsExactly(
                        "2026-10-23 | 2 | nightly-2026-10-26-1",
                        "2026-10-24 | 2 | nightly-2026-10-25-1",
                        "2026-10-25 | 1 | nightly-2026-10-26-1");
    }

    @Test
    void a_request_of_an_old_file_that_is_delivered_again_in_a_new_one_counts_once() {
        world.usage("e4", "2026-10-25T12:00:00Z", "request_id=r1", "output_tokens=3000000")
                .usage("e5", "2026-10-25T12:00:00Z", "request_id=r2", "output_tokens=1000000");
        parts.put("25.csv", "e4", "e5");
        run.night("2026-10-26");

        assertThat(run.rows("SELECT usage_day, request_key, counted_on FROM usage_repeat ORDER BY usage_day"))
                .containsExactly("2026-10-23 | r:r1 | 2026-10-25", "2026-10-25 | r:r2 | 2026-10-24");
        assertThat(costByDay()).containsExactly("2026-10-24 | 45", "2026-10-25 | 45");
    }

    @Test
    void a_file_that_was_written_just_before_it_was_looked_at_is_not_remembered() throws InterruptedException {
        parts.put("23.csv", "e1");
        run.night("2026-10-26");
        assertThat(rememberedRows()).containsExactly("usage_event/24.parquet | 2");

        Thread.sleep(SETTLED_MILLIS);
        run.night("2026-10-27");
        assertThat(rememberedRows()).containsExactly("usage_event/23.csv | 1", "usage_event/24.parquet | 2");
    }

    private List<String> rememberedRows() {
        return run.rows(
                "SELECT file_name, SUM(row_count) FROM surveyed_file_day GROUP BY file_name ORDER BY file_name");
    }

    private List<String> costByDay() {
        return run.rows("SELECT service_date, SUM(amount) FROM ledger_entry GROUP BY service_date"
                + " HAVING SUM(amount) <> 0 ORDER BY service_date");
    }
}

package io.tokenyield.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.ledger.tieout.LineKinds;
import io.tokenyield.model.Period;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Which files of a month are written, left alone and removed. */
class MonthFilesTest {
    private static final Period SEPTEMBER = Period.parse("2026-09");

    private static final Path MANIFEST = Path.of("src/test/resources/golden/manifest.json");

    private static DataSource mart;

    private final List<String> wrote = new ArrayList<>();

    @TempDir
    private Path out;

    @BeforeAll
    static void september() throws IOException {
        TestDatabase.Login login = TestDatabase.create("files").login();
        mart = new DriverManagerDataSource(login.url(), login.user(), login.password());
        SeptemberMart.fill(mart);
    }

    @BeforeEach
    void nothing_is_published() {
        new JdbcTemplate(mart).execute("DELETE FROM published_file");
    }

    @Test
    void every_file_is_written_and_noted_with_its_size_and_its_hash() {
        publish("a.txt", "b.txt");

        assertThat(out.resolve("2026-09/a.txt")).hasContent("a.txt of 2026-09");
        assertThat(noted()).containsExactly("2026-09/a.txt, 16 bytes, c0d8d508", "2026-09/b.txt, 16 bytes, 17c3e431");
    }

    @Test
    void what_stands_already_and_was_made_of_the_same_rows_is_left_alone() throws IOException {
        publish("a.txt", "b.txt", "c.txt");
        Files.delete(out.resolve("2026-09/a.txt"));
        Files.writeString(out.resolve("2026-09/b.txt"), "B.txt of 2026-09");
        wrote.clear();

        publish("a.txt", "b.txt", "c.txt");

        assertThat(wrote).containsExactly("a.txt", "b.txt");
        assertThat(out.resolve("2026-09/b.txt")).hasContent("b.txt of 2026-09");
    }

    @Test
    void a_month_in_which_nothing_changed_is_not_even_read() {
        publish("a.txt", "b.txt");
        MonthFiles unread = new MonthFiles(
                mart, out, new MonthFiles.Look("UTC", "USD", LineKinds.DEFAULT, 200_000, "0.1.0"), report -> {
                    throw new IllegalStateException("read");
                });

        assertThat(unread.publish(SEPTEMBER, false).written()).isEmpty();

        assertThatThrownBy(() -> unread.publish(SEPTEMBER, true)).hasMessage("read");
    }

    @Test
    void other_rows_make_every_file_anew() {
        publish("a.txt", "b.txt");
        wrote.clear();
        new JdbcTemplate(mart)
                .execute("UPDATE source_day SET fingerprint = REPEAT('cc', 32) WHERE usage_day = '2026-09-02'");
        try {
            publish("a.txt", "b.txt");
        } finally {
            new JdbcTemplate(mart)
                    .execute("UPDATE source_day SET fingerprint = REPEAT('bb', 32) WHERE usage_day = '2026-09-02'");
        }

        assertThat(wrote).containsExactly("a.txt", "b.txt");
    }

    @Test
    void entries_of_an_open_month_before_make_every_file_anew_because_trends_show_it() {
        publish("a.txt");
        wrote.clear();
        JdbcTemplate jdbc = new JdbcTemplate(mart);
        jdbc.execute("INSERT INTO period (period, status, opened_by_run) VALUES ('2026-08', 'OPEN', 'x')");
        try {
            publish("a.txt");
            publish("a.txt");
            jdbc.execute("UPDATE period SET status = 'CLOSED' WHERE period = '2026-08'");
            publish("a.txt");
        } finally {
            jdbc.execute("DELETE FROM period WHERE period = '2026-08'");
        }

        assertThat(wrote).as("when it was opened, and when it was closed").containsExactly("a.txt", "a.txt");
    }

    @Test
    void after_a_crash_between_two_files_the_next_call_goes_on_with_the_second() {
        MonthFiles crashing = files(text("a.txt"), new Text("b.txt", () -> {
            throw new IllegalStateException("killed");
        }));
        assertThatThrownBy(() -> crashing.publish(SEPTEMBER, false)).hasMessage("killed");
        wrote.clear();

        publish("a.txt", "b.txt");

        assertThat(wrote).containsExactly("b.txt");
        assertThat(noted()).hasSize(2);
    }

    @Test
    void a_file_that_the_month_no_longer_has_is_removed() {
        publish("a.txt", "cost-centre-CC-1.xlsx");
        theListChanges();

        MonthFiles.Published published = publish("a.txt");

        assertThat(published.removed()).containsExactly(out.resolve("2026-09/cost-centre-CC-1.xlsx"));
        assertThat(out.resolve("2026-09")).isDirectoryContaining("glob:**/a.txt");
        assertThat(out.resolve("2026-09/cost-centre-CC-1.xlsx")).doesNotExist();
        assertThat(noted()).hasSize(1);
    }

    @Test
    void files_of_others_and_files_that_somebody_changed_stay() throws IOException {
        publish("a.txt", "cost-centre-CC-1.xlsx");
        Path changed = Files.writeString(out.resolve("2026-09/cost-centre-CC-1.xlsx"), "with my remarks");
        Path notes = Files.writeString(out.resolve("2026-09/cost-centre-CC-2.xlsx"), "never published");
        theListChanges();

        MonthFiles.Published published = publish("a.txt");

        assertThat(published.removed()).isEmpty();
        assertThat(published.left()).containsExactly(changed);
        assertThat(changed).hasContent("with my remarks");
        assertThat(notes).hasContent("never published");
    }

    @Test
    void a_name_that_leads_out_of_the_folder_is_never_deleted() throws IOException {
        Path other = Files.writeString(out.resolve("precious.txt"), "precious");
        publish("a.txt");
        new JdbcTemplate(mart)
                .update(
                        "INSERT INTO published_file VALUES ('2026-09', '../precious.txt', 8, ?, 'x')",
                        WrittenFile.sha256Of(other));

        assertThat(publish("a.txt").removed()).isEmpty();

        assertThat(other).hasContent("precious");
    }

    @Test
    void the_manifest_lists_the_files_as_they_stand_and_what_they_were_made_of() throws IOException {
        publish("b.txt", "a.txt");

        assertThat(out.resolve("2026-09/manifest.json")).hasSameTextualContentAs(MANIFEST);
    }

    @Test
    void the_manifest_is_written_when_one_of_the_files_has_other_bytes_and_left_alone_otherwise() {
        publish("a.txt");
        assertThat(publish("a.txt").written()).isEmpty();
        theListChanges();

        assertThat(publish("a.txt", "b.txt").written())
                .extracting(file -> file.path().getFileName().toString())
                .containsExactly("b.txt", "manifest.json");
    }

    @Test
    void the_files_of_a_month_are_the_workbook_the_journal_and_what_finops_reads() {
        MonthFiles real =
                new MonthFiles(mart, out, new MonthFiles.Look("UTC", "USD", LineKinds.DEFAULT, 200_000, "0.1.0"));

        assertThat(real.publish(SEPTEMBER, false).written())
                .extracting(file -> file.path().getFileName().toString())
                .contains("finance.xlsx", "journal.csv", "focus-1.2.csv", "manifest.json");
        assertThat(real.publish(SEPTEMBER, false).written()).isEmpty();
    }

    /** As a program of another version, or with other settings, has another list of files. */
    private static void theListChanges() {
        new JdbcTemplate(mart).execute("DELETE FROM published_file WHERE file_name = 'manifest.json'");
    }

    private MonthFiles.Published publish(String... names) {
        return files(Arrays.stream(names).map(this::text).toArray(MonthFile[]::new))
                .publish(SEPTEMBER, false);
    }

    private MonthFiles files(MonthFile... files) {
        return new MonthFiles(
                mart,
                out,
                new MonthFiles.Look("UTC", "USD", LineKinds.DEFAULT, 200_000, "0.1.0"),
                report -> List.of(files));
    }

    private Text text(String name) {
        return new Text(name, () -> wrote.add(name));
    }

    private List<String> noted() {
        return new JdbcTemplate(mart)
                .queryForList(
                        "SELECT CONCAT(period, '/', file_name, ', ', size_bytes, ' bytes, ', LEFT(sha256, 8))"
                                + " FROM published_file WHERE file_name <> 'manifest.json' ORDER BY file_name",
                        String.class);
    }

    /** A file that says whose it is. */
    private record Text(String name, Runnable onWrite) implements MonthFile {
        @Override
        public WrittenFile write(FinanceReport report, Path file) throws IOException {
            onWrite.run();
            return AtomicFile.write(
                    file,
                    stream -> stream.write((name + " of " + report.header().period()).getBytes()));
        }
    }
}

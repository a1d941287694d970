package io.tokenyield.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ClosableMonth;
import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.TestMart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Detail of people of a closed month goes so many months after its end, here four: that of September on 1 February. What
 * finance signed stays, and can be made again byte for byte.
 */
class PersonRetentionTest {
    private static final TestMart MART = TestMart.fresh();
    private static final List<String> GONE = List.of(
            "usage_daily WHERE accounting_day < '2026-10-01'",
            "usage_cost WHERE accounting_day < '2026-10-01'",
            "usage_attribution WHERE accounting_day < '2026-10-01'",
            "summary_person_day WHERE service_date < '2026-10-01'",
            "summary_person_month WHERE period = '2026-09'",
            "summary_person_ticket WHERE period = '2026-09'");
    private static final List<String> KEPT = List.of(
            "ledger_entry WHERE service_date < '2026-10-01'",
            "frozen_row",
            "tie_out WHERE period = '2026-09'",
            "tie_out_variance WHERE period = '2026-09'",
            "chain_head WHERE run_id LIKE 'close%'",
            "booked_day WHERE accounting_day < '2026-10-01'",
            "summary_ticket WHERE period = '2026-09'",
            "period WHERE period = '2026-09'");

    @TempDir
    private static Path folder;

    private static Commands commands;
    private static Map<String, byte[]> files;
    private static List<String> kept;
    private static List<Integer> rowsTheDayBefore;
    private static String report;

    @BeforeAll
    static void september_is_closed_and_four_months_are_over() throws IOException {
        Path world = ClosableMonth.in(folder.resolve("world"))
                .usage("e4", "2026-10-02T10:00:00Z", "input_tokens=1000000")
                .write();
        commands = Commands.on(MART, world, folder.resolve("out"))
                .at("2027-04-01T03:00:00Z")
                .with("PERSON_RETENTION_MONTHS", "4")
                .with("SCORE_RETENTION_MONTHS", "2")
                .with(
                        "SCORE_PARAMETERS",
                        "window_days=2,maturity_days=1,signal_days=7,signal_j_windows=1,closes_in_a_row=1");
        succeeds(ClosableMonth.BACKFILL);
        succeeds(ClosableMonth.close(folder, ClosableMonth.ANSWERS));
        files = files();
        kept = rows(KEPT);
        succeeds("nightly", "--date", "2027-01-30");
        rowsTheDayBefore =
                GONE.stream().map(table -> rows(List.of(table)).size()).toList();
        succeeds("nightly", "--date", "2027-01-31");
        report = Files.readString(folder.resolve("out/run-report.json"));
    }

    @AfterAll
    static void giveBack() {
        MART.close();
    }

    @Test
    void detail_is_there_the_day_before_and_gone_when_its_time_is_over() {
        assertThat(rowsTheDayBefore).noneMatch(rows -> rows == 0);
        assertThat(GONE).allSatisfy(table -> assertThat(rows(List.of(table))).isEmpty());
        assertThat(MART.rows("SELECT period, removed_on, removed_by_run FROM removed_detail WHERE what = 'people'"))
                .containsExactly("2026-09 | 2027-04-01 | nightly-2027-01-31-1");
    }

    @Test
    void the_ledger_the_tie_out_and_what_was_frozen_stay_as_they_were() {
        assertThat(rows(KEPT)).isEqualTo(kept);
    }

    @Test
    void the_files_of_the_month_come_out_byte_for_byte_the_same() throws IOException {
        assertThat(files.keySet())
                .contains("finance.xlsx", "cost-centre-CC-1.xlsx", "journal.csv", "focus-1.2.csv", "manifest.json");
        for (String name : files.keySet()) {
            Files.delete(folder.resolve("out/2026-09").resolve(name));
        }

        Ended ended = succeeds("publish", "--period", "2026-09");

        assertThat(ended.out()).contains("Written: ").doesNotContain("Removed: ");
        assertThat(files().keySet()).isEqualTo(files.keySet());
        files().forEach((name, bytes) ->
                assertThat(Arrays.equals(bytes, files.get(name))).as(name).isTrue());
    }

    @Test
    void the_run_report_has_the_counts_by_table() {
        assertThat(report.replaceAll("\\s+", " "))
                .contains(
                        "\"scope\" : \"usage_cost\", \"figure\" : \"rows_removed\", \"unit\" : \"rows\", \"value\" : \"3\"")
                .contains(
                        "\"scope\" : \"2026-09\", \"figure\" : \"months_of_people\", \"unit\" : \"rows\", \"value\" : \"1\"");
    }

    @Test
    void an_open_month_keeps_its_detail_however_old_it_is() {
        assertThat(succeeds("nightly", "--date", "2027-03-20").err()).doesNotContain("removed");

        assertThat(MART.rows("SELECT COUNT(*) FROM usage_cost WHERE accounting_day = '2026-10-02'"))
                .containsExactly("1");
        assertThat(MART.rows("SELECT period FROM removed_detail WHERE what = 'people'"))
                .containsExactly("2026-09");
    }

    @Test
    void status_says_what_was_removed_and_when() {
        assertThat(succeeds("status").out())
                .containsPattern(
                        "2026-09 CLOSED 2 days collected, the last 2026-09-30; detail of people removed on 2027-04-01;"
                                + " scores removed on 2027-04-01");
    }

    @Test
    void explain_says_so_and_has_the_ledger() {
        Ended month = succeeds("explain", "--person", "P002", "--period", "2026-09");
        assertThat(month.out())
                .contains("2,000,000 tokens x 0.000003 = 6 USD")
                .contains(
                        "Days, accounts, sessions and tickets of people of 2026-09 were removed on 2027-04-01, when their"
                                + " time was over (TOKENYIELD_PERSON_RETENTION_MONTHS): what is left is the ledger.");

        Ended day = succeeds("explain", "--person", "P002", "--period", "2026-09", "--day", "2026-09-30");
        assertThat(day.out()).contains("were removed on 2027-04-01").contains("2,000,000 tokens x 0.000003 = 6 USD");

        Ended score = commands.run("explain", "--person", "P002", "--period", "2026-09", "--score");
        assertThat(score.exitCode()).isEqualTo(64);
        assertThat(score.err()).contains("the scores of 2026-09 were removed on 2027-04-01");
    }

    private static Ended succeeds(String... command) {
        Ended ended = commands.run(command);
        assertThat(ended.exitCode()).as(ended.all()).isZero();
        return ended;
    }

    private static List<String> rows(List<String> tables) {
        List<String> rows = new ArrayList<>();
        for (String table : tables) {
            MART.rows("SELECT * FROM " + table).stream()
                    .map(row -> table + ": " + row)
                    .sorted()
                    .forEach(rows::add);
        }
        return rows;
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder.resolve("out/2026-09"))) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}

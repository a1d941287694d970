package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.sample.ProgressListener;
import io.tokenyield.sample.SampleOptions;
import io.tokenyield.sample.SampleWorld;
import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.TestMart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three months of a company closed in order: every invoice line is tied, and every difference has its own name. */
class WorldSmallCloseTest {
    /** Names of what is more than a cent. */
    private static final List<String> NAMED = List.of(
            "2026-08 | anthropic | USD | unpriced | unpriced models | 2.11",
            "2026-08 | google | USD | usage | unexplained | 0.63",
            "2026-09 | anthropic | EUR | fee | other currency | 119",
            "2026-09 | anthropic | USD | unpriced | unpriced models | 2.3",
            "2026-09 | google | USD | usage | unexplained | 1.3",
            "2026-09 | openai | USD | credit_note | credit note | -250",
            "2026-10 | anthropic | USD | unpriced | unpriced models | 3.04",
            "2026-10 | google | USD | usage | unexplained | 0.91");

    @TempDir
    private static Path folder;

    private static final TestMart MART = TestMart.fresh();
    private static Path world;
    private static Commands commands;
    private static Ended septemberFirst;
    private static Ended withoutAnswers;
    private static TreeMap<String, Ended> closes = new TreeMap<>();
    private static byte[] septemberAsClosed;

    @BeforeAll
    static void three_months_are_closed_in_order() throws IOException {
        world = RealData.worldSmallOr(WorldSmallCloseTest::sampleWorld);
        commands = Commands.on(MART, world, folder.resolve("out")).at("2026-11-05T03:00:00Z");
        Ended backfill = commands.run("backfill", "--from", "2026-08-17", "--to", "2026-10-31");
        assertThat(backfill.exitCode()).as(backfill.all()).isZero();
        Path answers = answers();
        septemberFirst = close("2026-09", answers);
        withoutAnswers = commands.run("close", "--period", "2026-08", "--by", "C. Troller");
        for (String period : List.of("2026-08", "2026-09", "2026-10")) {
            closes.put(period, close(period, answers));
        }
        septemberAsClosed = Files.readAllBytes(workbook());
    }

    @AfterAll
    static void giveBack() {
        MART.close();
    }

    @Test
    void the_months_are_closed_and_the_books_know_by_whom() {
        assertThat(closes.values())
                .allSatisfy(
                        close -> assertThat(close.exitCode()).as(close.all()).isZero());
        assertThat(MART.rows("SELECT period, status, closed_on, closed_by, closed_by_run FROM period"
                        + " WHERE period < '2026-11' ORDER BY period"))
                .containsExactly(
                        "2026-08 | CLOSED | 2026-11-05 | C. Troller | close-2026-08-1",
                        "2026-09 | CLOSED | 2026-11-05 | C. Troller | close-2026-09-2",
                        "2026-10 | CLOSED | 2026-11-05 | C. Troller | close-2026-10-1");
    }

    @Test
    void a_month_is_not_closed_before_the_one_before_it() {
        assertThat(septemberFirst.exitCode()).isEqualTo(65);
        assertThat(septemberFirst.err())
                .contains("2026-09 cannot be closed:", "earlier periods are open: 2026-08; close them first");
    }

    @Test
    void a_month_is_not_closed_without_the_answers_that_it_needs() {
        assertThat(withoutAnswers.exitCode()).isEqualTo(65);
        List<String> wanted = MART.rows(
                "SELECT CONCAT('answer.', period, '.', provider, '.', currency, '.', kind, '=<name>: <reason>')"
                        + " FROM tie_out_variance WHERE period = '2026-08' AND answered_by IS NOT NULL");
        assertThat(wanted).isNotEmpty();
        assertThat(withoutAnswers.err()).contains(wanted);
    }

    @Test
    void each_difference_of_more_than_a_cent_has_its_name() {
        List<String> named = MART.rows(
                "SELECT period, provider, currency, kind, variance, ROUND(amount, 2)"
                        + " FROM tie_out_variance WHERE ABS(amount) > 0.01 AND period < '2026-11' ORDER BY period, provider, currency, kind");
        if (isReal()) {
            assertThat(named).isEqualTo(NAMED);
        } else {
            assertThat(named).isNotEmpty();
        }
    }

    @Test
    void all_other_differences_are_roundings_below_a_cent_and_seats_tie_out() {
        assertThat(MART.rows("SELECT DISTINCT variance FROM tie_out_variance WHERE ABS(amount) <= 0.01"
                        + " AND period < '2026-11'"))
                .containsExactly("rounding");
        if (isReal()) {
            assertThat(MART.rows("SELECT COUNT(*), SUM(ABS(difference)) FROM tie_out WHERE kind = 'seats'"
                            + " AND period < '2026-11'"))
                    .containsExactly("15 | 0");
            assertThat(MART.rows("SELECT period, invoiced, booked, difference FROM tie_out WHERE currency = 'EUR'"
                            + " AND provider = 'cursor' AND period < '2026-11' ORDER BY period"))
                    .containsExactly("2026-08 | 160 | 160 | 0", "2026-09 | 160 | 160 | 0", "2026-10 | 160 | 160 | 0");
        }
    }

    @Test
    void the_named_differences_of_each_row_sum_to_its_difference() {
        assertThat(MART.rows("SELECT t.* FROM tie_out t WHERE t.difference <> (SELECT COALESCE(SUM(v.amount), 0)"
                        + " FROM tie_out_variance v WHERE v.period = t.period AND v.provider = t.provider"
                        + " AND v.currency = t.currency AND v.kind = t.kind)"))
                .isEmpty();
    }

    @Test
    void every_invoice_line_is_tied() {
        assertThat(MART.rows("SELECT SUM(invoice_lines), SUM(invoiced) FROM tie_out WHERE period < '2026-11'"))
                .isEqualTo(MART.rows("SELECT COUNT(*), SUM(amount) FROM ref_invoice WHERE known_to IS NULL"
                        + " AND period IN ('2026-08', '2026-09', '2026-10')"));
    }

    @Test
    void what_is_owed_to_a_provider_is_what_it_invoiced() {
        assertThat(MART.rows("SELECT period, SUBSTRING(credit_account, 9) AS provider, currency, SUM(amount) AS owed"
                        + " FROM ledger_entry WHERE credit_account LIKE 'payable:%' AND period < '2026-11'"
                        + " GROUP BY period, SUBSTRING(credit_account, 9), currency HAVING SUM(amount) <> 0"
                        + " ORDER BY period, provider, currency"))
                .isEqualTo(MART.rows("SELECT period, provider, currency, SUM(amount) FROM ref_invoice"
                        + " WHERE known_to IS NULL AND period IN ('2026-08', '2026-09', '2026-10')"
                        + " GROUP BY period, provider, currency ORDER BY period, provider, currency"));
    }

    @Test
    void a_pool_with_a_key_is_divided_to_the_last_digit_and_the_others_stay_visible() {
        assertThat(MART.rows("SELECT SUM(amount) FROM ledger_entry WHERE period = '2026-09'"
                        + " AND credit_account = 'suspense:unidentified'"))
                .isEqualTo(MART.rows("SELECT SUM(amount) FROM ledger_entry WHERE period = '2026-09'"
                        + " AND debit_account = 'suspense:unidentified'"))
                .doesNotContain("null", "0");
        assertThat(MART.rows("SELECT * FROM ledger_entry WHERE period = '2026-08'"
                        + " AND credit_account = 'suspense:unidentified'"))
                .isEmpty();
    }

    @Test
    void closing_again_changes_nothing() {
        List<String> ledger = MART.rows("SELECT COUNT(*), SUM(amount) FROM ledger_entry");

        Ended again = close("2026-09", folder.resolve("close.properties"));

        assertThat(again.exitCode()).as(again.all()).isZero();
        assertThat(MART.rows("SELECT COUNT(*), SUM(amount) FROM ledger_entry")).isEqualTo(ledger);
        assertThat(MART.rows("SELECT closed_by_run FROM period WHERE period = '2026-09'"))
                .containsExactly("close-2026-09-2");
    }

    @Test
    void a_closed_month_is_published_with_the_same_bytes_after_a_later_night() throws IOException {
        Ended night = commands.run("nightly", "--date", "2026-11-04");
        assertThat(night.exitCode()).as(night.all()).isZero();
        Files.delete(workbook());

        Ended published = commands.run("publish", "--period", "2026-09");

        assertThat(published.exitCode()).as(published.all()).isZero();
        assertThat(Files.readAllBytes(workbook())).isEqualTo(septemberAsClosed);
    }

    private static Ended close(String period, Path answers) {
        return commands.run("close", "--period", period, "--by", "C. Troller", "--answers", answers.toString());
    }

    /** What the nights left open is answered, and the days behind the end of the export. */
    private static Path answers() throws IOException {
        StringBuilder text = new StringBuilder("allocate.2026-09.unidentified=usage\n");
        MART.rows("SELECT CONCAT('answer.', period, '.', provider, '.', currency, '.', kind) FROM tie_out_variance"
                        + " WHERE needs_answer")
                .forEach(key -> text.append(key).append("=unexplained: asked the provider\n"));
        MART.rows("SELECT period FROM period p WHERE (SELECT COUNT(DISTINCT accounting_day) FROM usage_daily"
                        + " WHERE DATE_FORMAT(accounting_day, '%Y-%m') = p.period) < DAY(LAST_DAY(CONCAT(period, '-01')))"
                        + " AND period > '2026-08'")
                .forEach(period -> text.append("answer." + period + ".days-without-usage=the export has no more\n"));
        return Files.writeString(folder.resolve("close.properties"), text);
    }

    private static Path workbook() {
        return folder.resolve("out").resolve("2026-09").resolve("finance.xlsx");
    }

    private static boolean isReal() {
        return world.endsWith("world-small");
    }

    private static Path sampleWorld() {
        SampleOptions options =
                SampleOptions.into(folder.resolve("sample")).withSize(20, 30).withResources(2, "500MB");
        return SampleWorld.write(options, ProgressListener.SILENT).folder();
    }
}

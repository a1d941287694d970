package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.Sha256;
import io.tokenyield.publish.CsvRows;
import io.tokenyield.publish.focus.FocusRule;
import io.tokenyield.testing.ClosableMonth;
import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.TestMart;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a small September that was closed by command: they say what the providers invoiced, and say it again. */
class ClosedMonthFilesTest {
    private static final TestMart MART = TestMart.fresh();

    @TempDir
    private static Path folder;

    private static Path month;
    private static Commands commands;

    @BeforeAll
    static void september_is_closed() {
        month = folder.resolve("out/2026-09");
        commands = Commands.on(MART, ClosableMonth.in(folder.resolve("world")).write(), folder.resolve("out"))
                .at("2026-10-05T03:00:00Z");
        done(commands.run(ClosableMonth.BACKFILL));
        done(commands.run(ClosableMonth.close(folder, ClosableMonth.ANSWERS)));
    }

    @AfterAll
    static void giveBack() {
        MART.close();
    }

    @Test
    void finance_gets_a_workbook_one_for_each_cost_centre_a_journal_a_focus_file_and_a_manifest() throws IOException {
        assertThat(names())
                .containsExactly(
                        "cost-centre-CC-1.xlsx",
                        "cost-centre-CC-2.xlsx",
                        "finance.xlsx",
                        "focus-1.2.csv",
                        "journal.csv",
                        "manifest.json");
    }

    @Test
    void the_journal_owes_each_provider_what_it_invoiced_and_balances_in_each_currency() throws IOException {
        List<Map<String, String>> journal = CsvRows.of(month.resolve("journal.csv"));
        Map<String, BigDecimal> owed = new TreeMap<>();
        Map<String, BigDecimal> balance = new TreeMap<>();
        for (Map<String, String> line : journal) {
            BigDecimal net = amount(line, "credit_amount").subtract(amount(line, "debit_amount"));
            balance.merge(line.get("currency"), net, BigDecimal::add);
            if (line.get("account").startsWith("payable:")) {
                owed.merge(line.get("provider") + " " + line.get("currency"), net, BigDecimal::add);
            }
        }

        assertThat(owed.toString()).isEqualTo("{anthropic EUR=119.00, anthropic USD=31.30, openai USD=-5.00}");
        assertThat(balance.toString()).isEqualTo("{EUR=0.00, USD=0.00}");
        assertThat(journal)
                .allSatisfy(line ->
                        assertThat(line).containsEntry("status", "FINAL").containsEntry("posting_date", "2026-09-30"));
    }

    @Test
    void focus_bills_what_the_providers_invoiced_and_keeps_its_rules() throws IOException {
        List<Map<String, String>> rows = CsvRows.of(month.resolve("focus-1.2.csv"));
        Map<String, BigDecimal> billed = new TreeMap<>();
        rows.forEach(row -> billed.merge(row.get("InvoiceId"), new BigDecimal(row.get("BilledCost")), BigDecimal::add));

        assertThat(billed).hasSize(3);
        assertThat(billed.get("anthropic/2026-09/USD")).isEqualByComparingTo("31.30");
        assertThat(billed.get("anthropic/2026-09/EUR")).isEqualByComparingTo("119");
        assertThat(billed.get("CN-7")).isEqualByComparingTo("-5");
        FocusRule.all().forEach(rule -> assertThat(rows).as(rule.toString()).allMatch(rule.holds()));
    }

    @Test
    void the_manifest_has_the_hash_of_each_file() throws IOException {
        String manifest = Files.readString(month.resolve("manifest.json"));
        for (String name : names()) {
            if (!name.equals("manifest.json")) {
                assertThat(manifest).contains('"' + name + '"').contains(sha256(month.resolve(name)));
            }
        }
        assertThat(manifest).contains("\"closed_by\" : \"C. Troller\"").contains("\"status\" : \"CLOSED\"");
    }

    @Test
    void publishing_again_writes_every_file_anew_with_the_same_bytes_and_says_which() throws IOException {
        Map<String, String> before = new TreeMap<>();
        for (String name : names()) {
            before.put(name, sha256(month.resolve(name)));
            Files.delete(month.resolve(name));
        }

        Ended published = done(commands.run("publish", "--period", "2026-09"));

        for (String name : before.keySet()) {
            assertThat(sha256(month.resolve(name))).as(name).isEqualTo(before.get(name));
            assertThat(published.out()).contains("Written: " + month.resolve(name));
        }
    }

    private static Ended done(Ended ended) {
        assertThat(ended.exitCode()).as(ended.all()).isZero();
        return ended;
    }

    private static BigDecimal amount(Map<String, String> line, String column) {
        return line.get(column) == null ? BigDecimal.ZERO : new BigDecimal(line.get(column));
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(month)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String sha256(Path file) throws IOException {
        return HexFormat.of().formatHex(Sha256.digest().digest(Files.readAllBytes(file)));
    }
}

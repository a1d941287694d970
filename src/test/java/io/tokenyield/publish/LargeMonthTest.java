package io.tokenyield.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.ledger.tieout.LineKinds;
import io.tokenyield.model.Period;
import io.tokenyield.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A month with more entries than its workbooks list: entries and FOCUS are in files by service date. */
class LargeMonthTest {
    private static final Period SEPTEMBER = Period.parse("2026-09");

    private DataSource mart;

    @TempDir
    private Path out;

    @BeforeEach
    void september_with_nine_entries() throws IOException {
        TestDatabase.Login login = TestDatabase.create("large").login();
        mart = new DriverManagerDataSource(login.url(), login.user(), login.password());
        SeptemberMart.fill(mart);
    }

    @Test
    void a_month_with_as_many_entries_as_a_workbook_may_list_is_no_large_one() throws IOException {
        publish(9);

        assertThat(names()).contains("focus-1.2.csv").noneMatch(name -> name.startsWith("ledger-lines"));
    }

    @Test
    void entries_and_focus_are_in_a_file_for_each_service_date_and_one_for_dates_before_the_month() throws IOException {
        publish(8);

        assertThat(names())
                .containsExactly(
                        "cost-centre-0100.xlsx",
                        "cost-centre-100.xlsx",
                        "finance.xlsx",
                        "focus-1.2-2026-09-01.csv",
                        "focus-1.2-2026-09-02.csv",
                        "focus-1.2-earlier.csv",
                        "journal.csv",
                        "ledger-lines-2026-09-01.csv",
                        "ledger-lines-2026-09-02.csv",
                        "ledger-lines-earlier.csv",
                        "manifest.json");
    }

    @Test
    void the_files_of_entries_are_together_the_entries_of_the_month() throws IOException {
        publish(8);

        List<Map<String, String>> lines = rows("ledger-lines");
        assertThat(lines)
                .extracting(line -> line.get("entry_id"))
                .containsExactlyInAnyOrderElementsOf(new JdbcTemplate(mart)
                        .queryForList("SELECT entry_id FROM ledger_entry WHERE period = '2026-09'", String.class));
        assertThat(lines.get(0))
                .containsEntry("service_date", "2026-09-01")
                .containsEntry("person_id", "P001")
                .containsEntry("debit_account", "expense:0100")
                .containsEntry("credit_account", "payable:anthropic");
    }

    @Test
    void the_focus_files_have_the_rows_of_the_one_file_between_them() throws IOException {
        publish(9);
        List<Map<String, String>> whole = rows("focus-1.2");

        publish(8);

        assertThat(rows("focus-1.2")).hasSizeGreaterThan(3).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(out.resolve("2026-09/focus-1.2.csv")).doesNotExist();
    }

    @Test
    void an_entry_more_writes_the_files_of_its_date_again_and_leaves_those_of_others() {
        publish(8);
        copyAnEntryOf("2026-09-02");

        assertThat(publish(8))
                .contains("finance.xlsx", "focus-1.2-2026-09-02.csv", "ledger-lines-2026-09-02.csv")
                .noneMatch(name -> name.contains("2026-09-01") || name.contains("earlier"));
    }

    @Test
    void a_file_of_a_date_that_is_gone_is_written_again_with_the_same_bytes() throws IOException {
        publish(8);
        Path file = out.resolve("2026-09/ledger-lines-2026-09-02.csv");
        String before = Files.readString(file);
        Files.delete(file);

        assertThat(publish(8)).containsExactly("ledger-lines-2026-09-02.csv");

        assertThat(file).hasContent(before);
    }

    /** @return the files that were written, but the manifest */
    private List<String> publish(int workbookLines) {
        var look = new MonthFiles.Look("UTC", "USD", LineKinds.DEFAULT, workbookLines, "0.1.0");
        return new MonthFiles(mart, out, look)
                .publish(SEPTEMBER, false).written().stream()
                        .map(file -> file.path().getFileName().toString())
                        .filter(name -> !name.equals("manifest.json"))
                        .toList();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(out.resolve("2026-09"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<Map<String, String>> rows(String begin) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String name : names()) {
            if (name.startsWith(begin)) {
                rows.addAll(CsvRows.of(out.resolve("2026-09").resolve(name)));
            }
        }
        return rows;
    }

    /** As another posting, which is taken back again: the month costs what it did. */
    private void copyAnEntryOf(String day) {
        new JdbcTemplate(mart).update("""
                INSERT INTO ledger_entry (entry_id, posting_id, posting_no, posted_on, period, service_date, charge_category,
                       charge_class, person_id, team, cost_centre, provider, tool, model, price_class, quantity, unit,
                       unit_price, rate_id, amount, currency, amount_base, debit_account, credit_account, reverses_entry_id,
                       run_id, reason, chain, chain_no, chain_hash)
                SELECT REPEAT(id, 32), REPEAT('e', 32), posting_no, posted_on, period, service_date, charge_category,
                       charge_class, person_id, team, cost_centre, provider, tool, model, price_class, sign * quantity, unit,
                       unit_price, rate_id, sign * amount, currency, amount_base, debit_account, credit_account, reverses,
                       run_id, reason, chain, 1000 + posting_no, REPEAT('e', 64)
                  FROM (SELECT posted_on, period, service_date, charge_category, charge_class, person_id, team, cost_centre,
                               provider, tool, model, price_class, quantity, unit, unit_price, rate_id, amount, currency,
                               amount_base, debit_account, credit_account, run_id, reason, chain
                          FROM ledger_entry
                         WHERE period = '2026-09' AND service_date = ? AND reverses_entry_id IS NULL AND amount IS NOT NULL
                         ORDER BY entry_id
                         LIMIT 1) AS one
                 CROSS JOIN (SELECT 'e' AS id, 1 AS posting_no, 1 AS sign, NULL AS reverses
                              UNION ALL
                             SELECT 'f', 2, -1, REPEAT('e', 32)) AS both_sides
                """, day);
    }
}

package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ClosableMonth;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.TestCompany;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What closing a month posts and keeps, and what it wants before it does. */
class CloseTest {
    private static final String POSTED = "SELECT debit_account, credit_account, charge_category, price_class, currency,"
            + " amount, amount_base, cost_centre FROM ledger_entry WHERE chain = 16"
            + " ORDER BY debit_account, credit_account, price_class, currency";

    @RegisterExtension
    private final TestCompany company = TestCompany.of(ClosableMonth::in);

    @Test
    void differences_are_posted_by_their_names_and_pools_are_divided_by_their_keys() {
        company.succeeds(ClosableMonth.BACKFILL);

        close(0, ClosableMonth.ANSWERS);

        assertThat(company.rows(POSTED))
                .containsExactly(
                        "expense:CC-1 | suspense:unidentified | Adjustment | allocation.usage | USD | 1 | 1 | CC-1",
                        "expense:CC-1 | variance:anthropic | Adjustment | allocation.headcount | USD | 9.5 | 9.5 | CC-1",
                        "expense:CC-2 | suspense:unidentified | Adjustment | allocation.usage | USD | 2 | 2 | CC-2",
                        "expense:CC-2 | variance:anthropic | Adjustment | allocation.headcount | USD | 9.5 | 9.5 | CC-2",
                        "variance:anthropic | payable:anthropic | Adjustment | variance.other-currency | EUR | 119 | null | ",
                        "variance:anthropic | payable:anthropic | Tax | variance.tax | USD | 19 | 19 | ",
                        "variance:anthropic | payable:anthropic | Adjustment | variance.unlogged-usage | USD | 0.3 | 0.3 | ",
                        "variance:openai | payable:openai | Credit | variance.credit-note | USD | -5 | -5 | ");
        assertThat(company.rows(
                        "SELECT DISTINCT period, service_date, posted_on, person_id, quantity, unit, rate_id, reason"
                                + " FROM ledger_entry WHERE price_class = 'variance.unlogged-usage'"))
                .containsExactly("2026-09 | 2026-09-30 | 2026-09-30 | UNALLOCATED | 1 | invoice"
                        + " | tie-out:anthropic/2026-09/USD/usage/unlogged-usage | research writes no log");
    }

    @Test
    void payables_are_what_was_invoiced_and_the_books_know_who_closed_the_month_when_and_why() {
        company.succeeds(ClosableMonth.BACKFILL);

        close(0, ClosableMonth.ANSWERS);

        assertThat(company.rows("SELECT credit_account, currency, SUM(amount) FROM ledger_entry"
                        + " WHERE credit_account LIKE 'payable:%' GROUP BY credit_account, currency ORDER BY 1, 2"))
                .containsExactly(
                        "payable:anthropic | EUR | 119", "payable:anthropic | USD | 31.3", "payable:openai | USD | -5");
        assertThat(company.rows(
                        "SELECT status, closed_on, closed_by, closed_at, closed_by_run, close_reason FROM period"))
                .containsExactly("CLOSED | 2026-10-26 | C. Troller | 2026-10-26T03:00:00.000001 | close-2026-09-1"
                        + " | 1 differences answered");
        assertThat(company.rows("SELECT variance, reason, answered_by FROM tie_out_variance WHERE kind = 'usage'"))
                .containsExactly("unlogged usage | research writes no log | C. Troller");
        assertThat(company.rows("SELECT run_id, chain, chain_no FROM chain_head WHERE chain = 16"))
                .containsExactly("close-2026-09-1 | 16 | 8");
        assertThat(company.rows("SELECT content FROM frozen_row WHERE part = 'header'"))
                .singleElement()
                .asString()
                .contains("\"status\":\"CLOSED\"", "\"closedBy\":\"C. Troller\"", "\"closedOn\":\"2026-10-26\"");
        assertThat(company.rows("SELECT figure, value FROM control_total WHERE step_name = 'close'"))
                .containsExactly("entries_posted | 8");
    }

    @Test
    void closing_twice_ends_well_and_changes_nothing_but_brings_back_files_that_are_gone() throws IOException {
        company.succeeds(ClosableMonth.BACKFILL);
        close(0, ClosableMonth.ANSWERS);
        Path workbook = company.out().resolve("2026-09").resolve("finance.xlsx");
        byte[] bytes = Files.readAllBytes(workbook);
        List<String> books = company.rows("SELECT * FROM ledger_entry ORDER BY entry_id");
        List<String> period = company.rows("SELECT * FROM period");
        Files.delete(workbook);

        close(0, "");

        assertThat(company.rows("SELECT * FROM ledger_entry ORDER BY entry_id")).isEqualTo(books);
        assertThat(company.rows("SELECT * FROM period")).isEqualTo(period);
        assertThat(workbook).hasBinaryContent(bytes);
    }

    @Test
    void all_that_keeps_a_month_open_is_listed_at_once_with_what_to_do() {
        company.warehouse()
                .usage("e0", "2026-09-10T10:00:00Z", "input_tokens=1000000")
                .usage("a1", "2026-08-31T10:00:00Z", "input_tokens=1000000");
        ClosableMonth.invoice(company.warehouse(), "gogle", "USD", "7.00", "API usage");
        company.warehouse().write();
        company.succeeds("backfill", "--from", "2026-08-31", "--to", "2026-09-29");

        Ended refused = close(65, """
                answer.2026-09.antropic.USD.usage=unlogged usage: a slip of the pen
                allocate.2026-09.unidentifed=usage
                allocate.2026-09.tax=heads
                allocate.2026-09.other-currency=usage
                """);

        String file = company.folder().resolve("answers.properties").toString();
        assertThat(refused.err())
                .contains(
                        "close-2026-09-1 2026-09 cannot be closed:",
                        "- earlier periods are open: 2026-08; close them first: tokenyield close --period 2026-08 --by NAME",
                        "- no completed run has reached 2026-09-30; run: tokenyield nightly --date 2026-09-30",
                        "- 28 days without any usage: 2026-09-01, 2026-09-02, 2026-09-03, 2026-09-04, 2026-09-05 ...;"
                                + " deliver them and run: tokenyield nightly, or write"
                                + " answer.2026-09.days-without-usage=<reason> to " + file,
                        "- anthropic USD usage: invoiced 12.30, booked 6.00, the difference of 6.30 has no reason; write"
                                + " answer.2026-09.anthropic.USD.usage=<name>: <reason> to " + file,
                        "- gogle USD usage: invoiced 7.00, booked nothing, the difference of 7.00 has no reason",
                        "- answer.2026-09.antropic.USD.usage answers nothing; take it out of " + file
                                + " or correct its name",
                        "- allocate.2026-09.unidentifed: there is no such pool; write one of unidentified, unpriced-models",
                        "- allocate.2026-09.tax=heads: there is no such key; write usage, headcount or even",
                        "- allocate.2026-09.other-currency=usage: no cost centre has anything to go by in EUR");
        assertThat(company.rows(POSTED)).isEmpty();
        assertThat(company.rows("SELECT status FROM period WHERE period = '2026-09'"))
                .containsExactly("OPEN");
        assertThat(company.rows("SELECT COUNT(*) FROM frozen_row")).containsExactly("0");
    }

    @Test
    void a_month_with_a_run_behind_it_that_did_not_end_is_not_closed() {
        company.succeeds(ClosableMonth.BACKFILL);
        Breakage.inLedgerAt(company.mart(), "2026-10-01").during(() -> {
            company.warehouse()
                    .usage("o1", "2026-10-01T10:00:00Z", "input_tokens=1")
                    .write();
            company.ends(1, "nightly", "--date", "2026-10-01");
        });

        Ended refused = close(65, ClosableMonth.ANSWERS);

        assertThat(refused.err())
                .contains("the newest run did not come to its end: nightly-2026-10-01-1 FAILED; run its command again");
        company.succeeds("nightly", "--date", "2026-10-01");
        close(0, ClosableMonth.ANSWERS);
    }

    @Test
    void a_month_whose_controls_fail_is_not_closed() {
        company.succeeds(ClosableMonth.BACKFILL);
        company.mart().execute("UPDATE summary_person_day SET total_cost = total_cost + 1 WHERE person_id = 'P001'");

        Ended refused = close(65, ClosableMonth.ANSWERS);

        assertThat(refused.err())
                .contains("a control fails: summary_equals_ledger: 1 findings, the first: 2026-09-29 P001");
    }

    @Test
    void a_late_row_after_the_close_is_a_correction_that_the_next_close_names() {
        company.succeeds(ClosableMonth.BACKFILL);
        close(0, ClosableMonth.ANSWERS);
        List<String> september = company.rows("SELECT * FROM ledger_entry WHERE period = '2026-09' ORDER BY entry_id");
        company.warehouse()
                .usage("late", "2026-09-30T12:00:00Z", "input_tokens=500000")
                .usage("o1", "2026-10-01T10:00:00Z", "input_tokens=1000000")
                .row(
                        "invoice",
                        "provider=anthropic",
                        "period=2026-10",
                        "currency=USD",
                        "amount=3.00",
                        "line_description=API usage")
                .write();
        company.commands().at("2026-11-02T03:00:00Z");

        company.succeeds("nightly", "--date", "2026-10-31");
        company.succeeds(
                ClosableMonth.close(company.folder(), "2026-10", "answer.2026-10.days-without-usage=a small company"));

        assertThat(company.rows("SELECT * FROM ledger_entry WHERE period = '2026-09' ORDER BY entry_id"))
                .isEqualTo(september);
        assertThat(company.rows("SELECT kind, invoiced, booked, difference FROM tie_out WHERE period = '2026-10'"))
                .containsExactlyInAnyOrder("usage | 3 | 3 | 0", "correction | 0 | 1.5 | -1.5");
        assertThat(company.rows(
                        "SELECT price_class, amount, reason FROM ledger_entry WHERE period = '2026-10' AND chain = 16"))
                .containsExactly(
                        "variance.correction | -1.5 | the ledger corrects 2026-09, whose invoices are settled");
    }

    @Test
    void an_invoice_that_changes_after_the_close_is_told_every_night_and_changes_nothing() {
        company.succeeds(ClosableMonth.BACKFILL);
        close(0, ClosableMonth.ANSWERS);
        List<String> tieOut =
                company.rows("SELECT * FROM tie_out WHERE period = '2026-09' ORDER BY provider, currency, kind");
        ClosableMonth.invoice(company.warehouse(), "openai", "USD", "-2.00", "second credit note");
        company.warehouse().write();

        company.succeeds("nightly", "--date", "2026-10-01");

        assertThat(company.out().resolve("run-report.json"))
                .content()
                .contains("invoices of openai for the closed month 2026-09 are USD -7.00 now and were -5.00 when it was"
                        + " closed: nothing of the difference is in the books; have it invoiced in an open month");
        assertThat(company.rows("SELECT * FROM tie_out WHERE period = '2026-09' ORDER BY provider, currency, kind"))
                .isEqualTo(tieOut);
    }

    private Ended close(int exitCode, String answers) {
        return company.ends(exitCode, ClosableMonth.close(company.folder(), answers));
    }
}

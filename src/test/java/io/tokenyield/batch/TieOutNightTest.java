package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The night compares the invoices of its open months with the ledger, and changes nothing of what is closed. */
class TieOutNightTest {
    private static final String TIE_OUT = "SELECT period, provider, currency, kind, invoice_lines, invoiced, booked,"
            + " difference FROM tie_out ORDER BY period, provider, currency, kind";
    private static final String VARIANCES = "SELECT period, provider, currency, kind, variance, amount, needs_answer,"
            + " answered_by FROM tie_out_variance ORDER BY period, provider, currency, kind, variance";

    /** A million tokens of three dollars on each of two days. */
    @RegisterExtension
    private final TestRun run = TestRun.with(world -> world.usage("e1", "2026-10-24T10:00:00Z", "input_tokens=1000000")
            .usage("e2", "2026-10-25T10:00:00Z", "input_tokens=1000000")
            .usage("e3", "2026-10-25T11:00:00Z", "model=new-model", "input_tokens=5000"));

    private final WarehouseFolder warehouse = run.warehouse();

    @Test
    void each_difference_has_its_name_and_the_rest_needs_an_answer() {
        invoice("anthropic", "2026-10", "USD", "6.004", "API usage");
        invoice("anthropic", "2026-10", "USD", "0.02", "usage of models outside the rate card");
        invoice("openai", "2026-10", "USD", "-5.00", "credit note");
        invoice("openai", "2026-09", "USD", "7.00", "API usage");

        run.backfill("2026-10-01", "2026-10-25");

        assertThat(run.rows(TIE_OUT))
                .containsExactly(
                        "2026-10 | anthropic | USD | unpriced | 1 | 0.02 | 0 | 0.02",
                        "2026-10 | anthropic | USD | usage | 1 | 6.004 | 6 | 0.004",
                        "2026-10 | openai | USD | credit_note | 1 | -5 | 0 | -5");
        assertThat(run.rows(VARIANCES))
                .containsExactly(
                        "2026-10 | anthropic | USD | unpriced | unpriced models | 0.02 | false | null",
                        "2026-10 | anthropic | USD | usage | rounding | 0.004 | false | null",
                        "2026-10 | openai | USD | credit_note | credit note | -5 | false | null");
        assertThat(run.rows("SELECT reason FROM tie_out_variance WHERE variance = 'unpriced models'"))
                .containsExactly("the ledger has 1 requests with 5000 tokens without a price, of new-model");
    }

    @Test
    void an_invoice_that_comes_later_is_compared_by_the_night_that_learns_of_it() {
        run.backfill("2026-10-01", "2026-10-25");
        assertThat(run.rows(VARIANCES))
                .containsExactly("2026-10 | anthropic | USD | usage | unexplained | -6 | true | null");

        invoice("anthropic", "2026-10", "USD", "6.00", "API usage");
        run.night("2026-11-04");

        assertThat(run.rows(VARIANCES)).isEmpty();
        assertThat(run.rows(TIE_OUT)).containsExactly("2026-10 | anthropic | USD | usage | 1 | 6 | 6 | 0");
    }

    @Test
    void corrections_of_a_closed_month_are_a_kind_of_their_own_and_its_rows_stay() {
        invoice("anthropic", "2026-09", "USD", "3.00", "API usage");
        warehouse.usage("e0", "2026-09-30T10:00:00Z", "input_tokens=1000000");
        run.backfill("2026-09-30", "2026-10-24");
        List<String> september = run.rows("SELECT * FROM tie_out WHERE period = '2026-09'");
        run.mart().execute("UPDATE period SET status = 'CLOSED' WHERE period = '2026-09'");

        warehouse.usage("late", "2026-09-30T11:00:00Z", "input_tokens=500000");
        invoice("anthropic", "2026-10", "USD", "6.00", "API usage");
        run.night("2026-10-25");

        assertThat(run.rows("SELECT * FROM tie_out WHERE period = '2026-09'"))
                .isEqualTo(september)
                .hasSize(1);
        assertThat(run.rows(VARIANCES).stream().filter(row -> row.startsWith("2026-10")))
                .containsExactly("2026-10 | anthropic | USD | correction | correction | -1.5 | false | null");
        assertThat(run.rows("SELECT reason FROM tie_out_variance WHERE variance = 'correction'"))
                .containsExactly("the ledger corrects 2026-09, whose invoices are settled");
    }

    private void invoice(String provider, String period, String currency, String amount, String description) {
        warehouse.row(
                "invoice",
                "provider=" + provider,
                "period=" + period,
                "currency=" + currency,
                "amount=" + amount,
                "line_description=" + description);
    }
}

package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.model.WrongUsage;
import io.tokenyield.testing.TestRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Settings that charges depend on: who bills seats, and the currency of the books. Ann has a seat of 30 dollars a month. */
class ChangedSettingsTest {
    private static final String SEATS = "SELECT credit_account, COUNT(*), SUM(amount) FROM ledger_entry"
            + " WHERE price_class = 'seat' GROUP BY credit_account ORDER BY credit_account";

    @RegisterExtension
    private final TestRun run = TestRun.with(world -> world.usage("e1", "2026-09-02T10:00:00Z", "input_tokens=1000000")
            .row(
                    "seat",
                    "tool=claude_code",
                    "person_id=P001",
                    "plan=team",
                    "valid_from=2026-01-01",
                    "valid_to=",
                    "monthly_fee=30",
                    "currency=USD"));

    @BeforeEach
    void two_days_of_september_are_booked() {
        run.night("2026-09-02");
        assertThat(run.rows(SEATS)).containsExactly("payable:anthropic | 2 | 2");
    }

    @Test
    void another_biller_of_seats_reverses_each_day_and_books_it_anew() {
        run.seatsBilledBy("claude_code=reseller").night("2026-09-03");

        assertThat(run.rows(SEATS)).containsExactly("payable:anthropic | 4 | 0", "payable:reseller | 3 | 3");
        assertThat(run.rows("SELECT DISTINCT reason FROM run_work WHERE run_id = 'nightly-2026-09-03-1'"
                        + " AND step_name = 'ledger' AND work_date = '2026-09-02'"))
                .containsExactly("TOKENYIELD_SEAT_PROVIDERS or TOKENYIELD_CURRENCY changed");
    }

    @Test
    void the_same_settings_book_no_day_twice() {
        run.night("2026-09-03");

        assertThat(run.rows("SELECT work_date FROM run_work WHERE run_id = 'nightly-2026-09-03-1'"
                        + " AND step_name = 'ledger'"))
                .containsExactly("2026-09-03");
    }

    @Test
    void days_of_a_closed_month_are_corrected_in_the_open_one() {
        run.night("2026-10-01");
        run.mart()
                .execute("UPDATE period SET status = 'CLOSED', closed_on = '2026-10-01', closed_by = 'carla'"
                        + " WHERE period = '2026-09'");

        run.seatsBilledBy("claude_code=reseller").night("2026-10-02");

        assertThat(run.rows("SELECT period, charge_class, credit_account, SUM(amount) FROM ledger_entry"
                        + " WHERE price_class = 'seat' AND run_id = 'nightly-2026-10-02-1' AND service_date < '2026-10-01'"
                        + " GROUP BY period, charge_class, credit_account ORDER BY credit_account"))
                .containsExactly(
                        "2026-10 | Correction | payable:anthropic | -30",
                        "2026-10 | Correction | payable:reseller | 30");
    }

    @Test
    void a_run_that_is_resumed_by_other_settings_is_booked_again_by_the_next() {
        run.mart().execute("UPDATE job_run SET status = 'FAILED'");

        run.seatsBilledBy("claude_code=reseller").night("2026-09-02");
        run.night("2026-09-03");

        assertThat(run.rows("SELECT run_id, seat_providers FROM job_run ORDER BY started_at"))
                .containsExactly(
                        "nightly-2026-09-02-1 | changed while the run was interrupted",
                        "nightly-2026-09-03-1 | claude_code=reseller");
        assertThat(run.rows(SEATS)).containsExactly("payable:anthropic | 4 | 0", "payable:reseller | 3 | 3");
    }

    @Test
    void open_books_may_change_their_currency_and_base_amounts_without_an_exchange_rate_are_taken_back() {
        run.booksIn("EUR").night("2026-09-03");

        assertThat(run.rows("SELECT currency, SUM(amount), SUM(amount_base) FROM ledger_entry"
                        + " WHERE price_class = 'seat' GROUP BY currency"))
                .containsExactly("USD | 3 | 0");
    }

    @Test
    void books_with_a_closed_month_keep_their_currency() {
        run.night("2026-10-01");
        run.mart()
                .execute("UPDATE period SET status = 'CLOSED', closed_on = '2026-10-01', closed_by = 'carla'"
                        + " WHERE period = '2026-09'");

        assertThatThrownBy(() -> run.booksIn("EUR").night("2026-10-02"))
                .isInstanceOf(WrongUsage.class)
                .hasMessage("TOKENYIELD_CURRENCY is EUR, and months were closed in USD; set it back to USD, or keep"
                        + " books in EUR in a mart of their own");
        assertThat(run.rows("SELECT run_id FROM job_run WHERE to_date = '2026-10-02'"))
                .isEmpty();
    }
}

package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Seats are accrued on every day of a month that the books know, beside the use of that day (DESIGN 4.7, 5). */
class SeatBookingTest {
    private static final String NET = "SELECT service_date, person_id, tool, price_class, SUM(quantity), SUM(amount),"
            + " debit_account, credit_account FROM ledger_entry";
    private static final String BY_LINE = " GROUP BY service_date, person_id, tool, price_class, debit_account,"
            + " credit_account HAVING SUM(quantity) <> 0 ORDER BY service_date, price_class, debit_account";

    @RegisterExtension
    private final TestRun run =
            TestRun.with(world -> world.usage("e1", "2026-09-03T10:00:00Z", "input_tokens=1000000"));

    private final WarehouseFolder folder = run.warehouse();

    @BeforeEach
    void one_use_on_the_third_of_september_and_a_seat_of_thirty_dollars() {
        seat("premium", "2026-01-01", "", "30");
    }

    @Test
    void a_night_books_each_day_of_the_month_up_to_its_own_use_or_no_use() {
        run.night("2026-09-04");

        assertThat(run.rows(NET + BY_LINE))
                .containsExactly(
                        "2026-09-01 | P001 | claude_code | seat | 1 | 1 | expense:CC-1 | payable:anthropic",
                        "2026-09-02 | P001 | claude_code | seat | 1 | 1 | expense:CC-1 | payable:anthropic",
                        "2026-09-03 | P001 | claude_code | input | 1000000 | 3 | expense:CC-1 | payable:anthropic",
                        "2026-09-03 | P001 | claude_code | seat | 1 | 1 | expense:CC-1 | payable:anthropic",
                        "2026-09-04 | P001 | claude_code | seat | 1 | 1 | expense:CC-1 | payable:anthropic");
        assertThat(run.rows("SELECT service_date, usage_cost, seat_cost, total_cost FROM summary_person_day"
                        + " ORDER BY service_date"))
                .containsExactly(
                        "2026-09-01 | 0 | 1 | 1",
                        "2026-09-02 | 0 | 1 | 1",
                        "2026-09-03 | 3 | 1 | 4",
                        "2026-09-04 | 0 | 1 | 1");
    }

    @Test
    void the_next_night_books_its_day_and_looks_at_no_other() {
        run.night("2026-09-04");
        run.night("2026-09-05");
        run.night("2026-09-05");

        assertThat(run.rows("SELECT run_id, work_date FROM run_work WHERE step_name = 'ledger'"
                        + " AND run_id <> 'nightly-2026-09-04-1'"))
                .containsExactly("nightly-2026-09-05-1 | 2026-09-05");
        assertThat(run.rows("SELECT COUNT(*) FROM ledger_entry WHERE run_id = 'nightly-2026-09-05-2'"))
                .containsExactly("0");
    }

    @Test
    void months_before_the_first_use_and_the_first_seat_are_not_opened() {
        folder.without("seat");
        seat("premium", "2026-08-15", "", "31");

        run.backfill("2024-01-01", "2026-09-04");

        assertThat(run.rows("SELECT period FROM period ORDER BY period")).containsExactly("2026-08", "2026-09");
        assertThat(run.warnings())
                .contains("there is no usage and no seat before 2026-08: the months from 2024-01 to 2026-07 are not"
                        + " opened");
        assertThat(run.rows("SELECT period, SUM(amount) FROM ledger_entry WHERE price_class = 'seat' GROUP BY period"))
                .containsExactly("2026-08 | 31", "2026-09 | 4.1333333333");
    }

    @Test
    void a_whole_month_sums_to_the_fee() {
        folder.without("seat");
        seat("premium", "2026-01-01", "", "125");
        run.night("2026-09-30");

        assertThat(run.rows("SELECT COUNT(*), SUM(amount) FROM ledger_entry WHERE price_class = 'seat'"))
                .containsExactly("30 | 125");
    }

    @Test
    void a_seat_that_turns_out_to_have_ended_is_taken_back_and_spread_over_the_days_it_had() {
        run.night("2026-09-06");
        folder.without("seat");
        seat("premium", "2026-01-01", "2026-09-04", "30");
        run.night("2026-09-07");

        assertThat(run.rows("SELECT service_date, SUM(amount) FROM ledger_entry WHERE price_class = 'seat'"
                        + " GROUP BY service_date HAVING SUM(quantity) <> 0"))
                .containsExactly("2026-09-01 | 10", "2026-09-02 | 10", "2026-09-03 | 10");
        assertThat(run.rows("SELECT DISTINCT reason FROM ledger_entry WHERE run_id = 'nightly-2026-09-07-1'"
                        + " AND reason <> '' ORDER BY reason"))
                .containsExactly("no longer in the source", "replaced: price");
    }

    @Test
    void a_seat_that_is_told_of_late_is_booked_for_all_days_of_its_months_and_no_others() {
        run.backfill("2026-08-30", "2026-09-03");
        folder.row(
                "seat",
                "tool=cursor",
                "person_id=P001",
                "plan=teams",
                "valid_from=2026-09-02",
                "monthly_fee=58",
                "currency=EUR");
        run.night("2026-09-04");

        assertThat(run.rows(NET + " WHERE run_id = 'nightly-2026-09-04-1' AND service_date < '2026-09-04'" + BY_LINE))
                .containsExactly(
                        "2026-09-02 | P001 | cursor | seat | 1 | 2 | expense:CC-1 | payable:cursor",
                        "2026-09-03 | P001 | cursor | seat | 1 | 2 | expense:CC-1 | payable:cursor");
        assertThat(run.rows("SELECT MIN(work_date) FROM run_work WHERE run_id = 'nightly-2026-09-04-1'"
                        + " AND step_name = 'ledger'"))
                .containsExactly("2026-09-01");
    }

    @Test
    void somebody_who_moved_takes_the_seat_along_also_in_the_summary() {
        run.night("2026-09-04");
        folder.without("person")
                .person("P001", "Blue", "CC-1", "2026-01-01", "2026-09-02")
                .person("P001", "Amber", "CC-0", "2026-09-02", "");
        run.night("2026-09-05");

        assertThat(run.rows("SELECT service_date, team, cost_centre, seat_cost FROM summary_person_day"
                        + " ORDER BY service_date"))
                .containsExactly(
                        "2026-09-01 | Blue | CC-1 | 1",
                        "2026-09-02 | Amber | CC-0 | 1",
                        "2026-09-03 | Amber | CC-0 | 1",
                        "2026-09-04 | Amber | CC-0 | 1",
                        "2026-09-05 | Amber | CC-0 | 1");
    }

    @Test
    void the_seat_of_somebody_who_left_waits_on_the_suspense_account() {
        folder.without("person").person("P001", "Blue", "CC-1", "2026-01-01", "2026-09-03");
        run.night("2026-09-03");

        assertThat(run.rows("SELECT service_date, person_id, debit_account, reason FROM ledger_entry"
                        + " WHERE price_class = 'seat' ORDER BY service_date"))
                .containsExactly(
                        "2026-09-01 | P001 | expense:CC-1 | ",
                        "2026-09-02 | P001 | expense:CC-1 | ",
                        "2026-09-03 | UNIDENTIFIED | suspense:unidentified | UNIDENTIFIED: P001 has no valid person row on"
                                + " that day");
        assertThat(run.warnings())
                .contains("UNIDENTIFIED: 1 seats, USD 1.00, stand in suspense, because their person has no valid row on"
                        + " those days (the first: seat:claude_code/premium/P001/2026-01-01); end the seat, or add rows to"
                        + " person");
    }

    @Test
    void a_discount_and_a_margin_stand_beside_list_prices_and_go_when_their_contract_does() {
        String[] discount = {
            "provider=anthropic", "kind=discount", "applies_to=all", "valid_from=2026-01-01", "share=0.1", "note=C-7"
        };
        folder.row("price_adjustment", discount)
                .row(
                        "price_adjustment",
                        "provider=anthropic",
                        "kind=margin",
                        "applies_to=usage",
                        "valid_from=2026-01-01",
                        "share=0.05");
        run.night("2026-09-03");

        assertThat(run.rows(NET + " WHERE service_date = '2026-09-03'" + BY_LINE))
                .containsExactlyInAnyOrder(
                        "2026-09-03 | P001 | claude_code | discount | 1000001 | -0.4 | expense:CC-1 | payable:anthropic",
                        "2026-09-03 | P001 | claude_code | input | 1000000 | 3 | expense:CC-1 | payable:anthropic",
                        "2026-09-03 | P001 | claude_code | margin | 1000000 | 0.15 | expense:CC-1 | margin:anthropic",
                        "2026-09-03 | P001 | claude_code | seat | 1 | 1 | expense:CC-1 | payable:anthropic");
        assertThat(run.rows("SELECT usage_cost, seat_cost, other_cost, total_cost FROM summary_person_day"
                        + " WHERE service_date = '2026-09-03'"))
                .containsExactly("3 | 1 | -0.25 | 3.75");

        folder.without("price_adjustment");
        run.night("2026-09-04");
        assertThat(run.rows("SELECT SUM(amount) FROM ledger_entry WHERE charge_category = 'Adjustment'"))
                .containsExactly("0");
    }

    @Test
    void euros_have_a_base_amount_once_the_rate_of_their_day_is_known() {
        folder.without("seat");
        folder.row(
                "seat",
                "tool=cursor",
                "person_id=P001",
                "plan=teams",
                "valid_from=2026-01-01",
                "monthly_fee=60",
                "currency=EUR");
        run.night("2026-09-03");
        assertThat(run.rows("SELECT DISTINCT amount, amount_base FROM ledger_entry WHERE currency = 'EUR'"))
                .containsExactly("2 | null");

        folder.row("fx_rate", "rate_day=2026-09-02", "currency=EUR", "base_currency=USD", "rate=1.1");
        run.night("2026-09-04");
        assertThat(run.rows("SELECT service_date, amount, amount_base, reason FROM ledger_entry"
                        + " WHERE run_id = 'nightly-2026-09-04-1' AND service_date < '2026-09-04'"
                        + " ORDER BY service_date, posting_no"))
                .containsExactly("2026-09-02 | -2 | null | replaced: exchange rate", "2026-09-02 | 2 | 2.2 | ");
    }

    @Test
    void what_comes_to_light_of_a_seat_in_a_closed_month_is_corrected_in_the_open_one() {
        folder.usage("e0", "2026-08-30T10:00:00Z", "input_tokens=1000000");
        run.backfill("2026-08-30", "2026-08-31");
        run.night("2026-09-02");
        run.mart().execute("UPDATE period SET status = 'CLOSED' WHERE period = '2026-08'");
        folder.without("seat");
        seat("premium", "2026-01-01", "2026-08-31", "30");
        run.night("2026-09-03");

        assertThat(run.rows("SELECT period, charge_class, DATE_FORMAT(service_date, '%Y-%m') AS month, SUM(quantity),"
                        + " SUM(amount) FROM ledger_entry WHERE price_class = 'seat'"
                        + " GROUP BY period, charge_class, month ORDER BY period, charge_class, month"))
                .containsExactly(
                        "2026-08 | null | 2026-08 | 31 | 30",
                        "2026-09 | null | 2026-09 | 0 | 0",
                        "2026-09 | Correction | 2026-08 | -1 | 0");
    }

    private void seat(String plan, String from, String to, String fee) {
        folder.row(
                "seat",
                "tool=claude_code",
                "person_id=P001",
                "plan=" + plan,
                "valid_from=" + from,
                "valid_to=" + to,
                "monthly_fee=" + fee,
                "currency=USD");
    }
}

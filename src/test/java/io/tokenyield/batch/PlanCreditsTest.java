package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Credits of a plan, from the warehouse to the ledger; a credit beyond them costs 4 cents. */
class PlanCreditsTest {
    /** Two people with a seat each. */
    @RegisterExtension
    private final TestRun run = TestRun.with(world -> world.person("P002", "Red", "CC-2", "2026-01-01", "")
            .identity("kiro", "alice@example.com", "P001")
            .identity("kiro", "bob@example.com", "P002")
            .rate("kiro", "credit", "2026-01-01", "", "unit=credit", "credit_price=0.04")
            .row("seat", seat("P001"))
            .row("seat", seat("P002")));

    private final WarehouseFolder folder = run.warehouse();

    @Test
    void without_a_plan_every_credit_is_charged() {
        credits("e1", "2026-10-05T10:00:00Z", "alice", "150");
        run.night("2026-10-05");

        assertThat(credits()).containsExactly("2026-10-05 | P001 | credit | 150 | 6");
    }

    @Test
    void credits_of_a_plan_cost_nothing_and_the_limit_is_crossed_within_a_day() {
        plan("2026-01-01", "100", "0");
        credits("e1", "2026-10-05T10:00:00Z", "alice", "80");
        credits("e2", "2026-10-06T10:00:00Z", "alice", "30.5");
        credits("e3", "2026-10-06T11:00:00Z", "bob", "7");
        run.night("2026-10-06");

        assertThat(credits())
                .containsExactly(
                        "2026-10-05 | P001 | credit.included | 80 | 0",
                        "2026-10-06 | P001 | credit | 10.5 | 0.42",
                        "2026-10-06 | P001 | credit.included | 20 | 0",
                        "2026-10-06 | P002 | credit.included | 7 | 0");
        assertThat(run.rows(
                        "SELECT DISTINCT unit_price, rate_id FROM ledger_entry WHERE price_class = 'credit.included'"))
                .containsExactly("0 | plan:kiro/pro/2026-01-01");
        assertThat(run.rows("SELECT accounting_day, account, credits, included_credits, amount FROM usage_cost"
                        + " ORDER BY accounting_day, account"))
                .containsExactly(
                        "2026-10-05 | alice@example.com | 80 | 80 | 0",
                        "2026-10-06 | alice@example.com | 30.5 | 20 | 0.42",
                        "2026-10-06 | bob@example.com | 7 | 7 | 0");
    }

    @Test
    void two_people_who_share_a_pool_get_its_last_credits_request_by_request() {
        plan("2026-01-01", "5", "1");
        alternating("alice", "bob");
        run.night("2026-10-05");

        assertThat(credits())
                .containsExactly(
                        "2026-10-05 | P001 | credit | 2 | 0.08",
                        "2026-10-05 | P001 | credit.included | 6 | 0",
                        "2026-10-05 | P002 | credit | 6 | 0.24",
                        "2026-10-05 | P002 | credit.included | 4 | 0");
    }

    @Test
    void two_models_of_one_account_are_free_request_by_request() {
        plan("2026-01-01", "10", "0");
        credits("e4", "2026-10-05T09:30:00Z", "alice", "6", "model=opus");
        credits("e3", "2026-10-05T09:20:00Z", "alice", "5", "model=auto");
        credits("e2", "2026-10-05T09:10:00Z", "alice", "4", "model=opus");
        credits("e1", "2026-10-05T09:00:00Z", "alice", "3", "model=auto");
        run.night("2026-10-05");

        assertThat(models())
                .containsExactly(
                        "auto | credit | 2",
                        "auto | credit.included | 6",
                        "opus | credit | 6",
                        "opus | credit.included | 4");
    }

    @Test
    void of_requests_of_one_microsecond_the_account_and_then_the_model_decides() {
        plan("2026-01-01", "6", "1");
        credits("e1", "2026-10-05T09:00:00.000001Z", "bob", "5", "model=auto");
        credits("e2", "2026-10-05T09:00:00.000001Z", "alice", "4", "model=opus");
        credits("e3", "2026-10-05T09:00:00.000001Z", "alice", "5", "model=auto");
        credits("e4", "2026-10-05T09:00:00.000000Z", "bob", "1", "model=opus");
        run.night("2026-10-05");

        assertThat(run.rows("SELECT account, model, included_credits FROM credit_allowance ORDER BY account, model"))
                .containsExactly(
                        "alice@example.com | auto | 5",
                        "alice@example.com | opus | 4",
                        "bob@example.com | auto | 2",
                        "bob@example.com | opus | 1");
    }

    @Test
    void a_row_that_is_delivered_twice_is_used_once_and_at_the_time_of_the_row_that_counts() {
        plan("2026-01-01", "5", "1");
        credits("e1", "2026-10-05T09:00:00Z", "alice", "3", "request_id=r1", "output_tokens=1");
        credits("e2", "2026-10-05T09:20:00Z", "alice", "8", "request_id=r1", "output_tokens=2");
        credits("e3", "2026-10-05T09:10:00Z", "bob", "4");
        run.night("2026-10-05");

        assertThat(credits())
                .containsExactly(
                        "2026-10-05 | P001 | credit | 2 | 0.08",
                        "2026-10-05 | P001 | credit.included | 6 | 0",
                        "2026-10-05 | P002 | credit.included | 4 | 0");
    }

    @Test
    void a_late_row_of_the_last_day_moves_the_boundary_and_posts_for_that_day_alone() {
        plan("2026-01-01", "10", "1");
        credits("e0", "2026-10-04T09:00:00Z", "bob", "10");
        alternating("alice", "bob");
        run.night("2026-10-06");
        credits("late", "2026-10-05T09:05:00Z", "bob", "1", "ingested_at=2026-10-07T01:00:00Z");
        run.night("2026-10-07");

        assertThat(credits())
                .containsExactly(
                        "2026-10-04 | P002 | credit.included | 10 | 0",
                        "2026-10-05 | P001 | credit | 3 | 0.12",
                        "2026-10-05 | P001 | credit.included | 5 | 0",
                        "2026-10-05 | P002 | credit | 6 | 0.24",
                        "2026-10-05 | P002 | credit.included | 5 | 0");
        assertThat(run.rows("SELECT service_date, person_id, price_class, quantity FROM ledger_entry"
                        + " WHERE run_id = 'nightly-2026-10-07-1' AND unit = 'credits'"
                        + " ORDER BY person_id, price_class, quantity"))
                .containsExactly(
                        "2026-10-05 | P001 | credit | -2",
                        "2026-10-05 | P001 | credit | 3",
                        "2026-10-05 | P001 | credit.included | -6",
                        "2026-10-05 | P001 | credit.included | 5",
                        "2026-10-05 | P002 | credit.included | -4",
                        "2026-10-05 | P002 | credit.included | 5");
    }

    @Test
    void a_request_that_moves_within_its_day_moves_what_is_free_between_models_and_no_sum() {
        plan("2026-01-01", "10", "0");
        credits("e1", "2026-10-05T09:00:00Z", "alice", "4", "model=auto");
        credits("e2", "2026-10-05T09:10:00Z", "alice", "4", "model=opus");
        credits("e3", "2026-10-05T09:20:00Z", "alice", "4", "model=auto");
        run.night("2026-10-06");
        assertThat(models())
                .containsExactly("auto | credit | 2", "auto | credit.included | 6", "opus | credit.included | 4");

        folder.without("usage_event", "event_id", "e3");
        credits("e3", "2026-10-05T09:05:00Z", "alice", "4", "model=auto");
        run.night("2026-10-07");

        assertThat(models())
                .containsExactly("auto | credit.included | 8", "opus | credit | 2", "opus | credit.included | 2");
    }

    @Test
    void a_late_row_is_free_first_and_the_day_behind_it_is_corrected() {
        plan("2026-01-01", "100", "0");
        credits("e1", "2026-10-05T10:00:00Z", "alice", "90");
        run.night("2026-10-06");
        credits("e2", "2026-10-03T10:00:00Z", "alice", "30", "ingested_at=2026-10-07T01:00:00Z");
        run.night("2026-10-07");

        assertThat(credits())
                .containsExactly(
                        "2026-10-03 | P001 | credit.included | 30 | 0",
                        "2026-10-05 | P001 | credit | 20 | 0.8",
                        "2026-10-05 | P001 | credit.included | 70 | 0");
        assertThat(run.rows("SELECT reason FROM run_work WHERE run_id = 'nightly-2026-10-07-1'"
                        + " AND step_name = 'ledger' AND work_date = '2026-10-05'"))
                .containsExactly("credits that plans include changed");
    }

    @Test
    void a_pool_grows_with_a_seat_that_is_added_and_the_days_it_frees_are_corrected() {
        plan("2026-01-01", "100", "1");
        credits("e1", "2026-10-05T10:00:00Z", "alice", "250");
        run.night("2026-10-05");
        assertThat(credits())
                .containsExactly(
                        "2026-10-05 | P001 | credit | 50 | 2", "2026-10-05 | P001 | credit.included | 200 | 0");

        folder.row(
                "seat",
                "tool=kiro",
                "person_id=P003",
                "plan=pro",
                "valid_from=2026-10-06",
                "monthly_fee=20",
                "currency=USD");
        run.night("2026-10-06");
        assertThat(credits()).containsExactly("2026-10-05 | P001 | credit.included | 250 | 0");
    }

    @Test
    void a_plan_that_is_added_later_has_its_days_in_order_of_time_from_the_source() {
        alternating("alice", "bob");
        run.night("2026-10-05");
        assertThat(run.rows("SELECT * FROM credit_use")).isEmpty();

        plan("2026-10-01", "5", "1");
        run.night("2026-10-06");

        assertThat(credits())
                .containsExactly(
                        "2026-10-05 | P001 | credit | 2 | 0.08",
                        "2026-10-05 | P001 | credit.included | 6 | 0",
                        "2026-10-05 | P002 | credit | 6 | 0.24",
                        "2026-10-05 | P002 | credit.included | 4 | 0");
        assertThat(run.rows("SELECT use_no, account, credits FROM credit_use ORDER BY use_no"))
                .containsExactly(
                        "1 | alice@example.com | 3",
                        "2 | bob@example.com | 4",
                        "3 | alice@example.com | 5",
                        "4 | bob@example.com | 6");
    }

    @Test
    void days_that_the_source_no_longer_has_are_in_the_order_of_the_first_use_of_each_line() {
        alternating("alice", "bob");
        run.night("2026-10-05");

        folder.without("usage_event");
        credits("e9", "2026-10-06T09:00:00Z", "bob", "1");
        plan("2026-10-01", "5", "1");
        run.night("2026-10-06");

        assertThat(credits())
                .containsExactly(
                        "2026-10-05 | P001 | credit.included | 8 | 0",
                        "2026-10-05 | P002 | credit | 8 | 0.32",
                        "2026-10-05 | P002 | credit.included | 2 | 0",
                        "2026-10-06 | P002 | credit | 1 | 0.04");
    }

    @Test
    void a_plan_that_is_told_of_late_or_goes_corrects_what_was_charged() {
        credits("e1", "2026-10-05T10:00:00Z", "alice", "150");
        run.night("2026-10-05");

        plan("2026-10-01", "100", "0");
        run.night("2026-10-06");
        assertThat(credits())
                .containsExactly(
                        "2026-10-05 | P001 | credit | 50 | 2", "2026-10-05 | P001 | credit.included | 100 | 0");

        folder.without("plan");
        run.night("2026-10-07");
        assertThat(credits()).containsExactly("2026-10-05 | P001 | credit | 150 | 6");
        assertThat(run.rows("SELECT COUNT(*) FROM credit_allowance")).containsExactly("0");
    }

    @Test
    void an_account_that_is_claimed_gets_the_credits_of_its_person_s_seat() {
        plan("2026-01-01", "100", "0");
        credits("e1", "2026-10-05T10:00:00Z", "al", "60");
        run.night("2026-10-05");
        assertThat(credits()).containsExactly("2026-10-05 | UNIDENTIFIED | credit | 60 | 2.4");

        folder.identity("kiro", "al@example.com", "P001");
        run.night("2026-10-06");
        assertThat(credits()).containsExactly("2026-10-05 | P001 | credit.included | 60 | 0");
    }

    @Test
    void a_night_that_died_before_it_booked_is_made_good_by_the_next_one() {
        plan("2026-01-01", "5", "1");
        alternating("alice", "bob");
        run.night("2026-10-05");
        plan("2026-01-01", "6", "1");
        Breakage.inLedgerAt(run.mart(), "2026-10-05")
                .during(() -> assertThat(run.run(RunRequest.nightly(LocalDate.parse("2026-10-06")))
                                .code())
                        .isEqualTo(RunOutcome.Code.FAILED));
        assertThat(run.rows("SELECT account, included_credits FROM credit_allowance ORDER BY account"))
                .as("what is free now is known, and nothing of it is booked")
                .containsExactly("alice@example.com | 8", "bob@example.com | 4");
        assertThat(credits()).contains("2026-10-05 | P001 | credit.included | 6 | 0");

        run.night("2026-10-07");

        assertThat(credits())
                .containsExactly(
                        "2026-10-05 | P001 | credit.included | 8 | 0",
                        "2026-10-05 | P002 | credit | 6 | 0.24",
                        "2026-10-05 | P002 | credit.included | 4 | 0");
        run.night("2026-10-08");
        assertThat(run.rows("SELECT work_date FROM run_work WHERE run_id = 'nightly-2026-10-08-1'"
                        + " AND step_name = 'ledger'"))
                .as("once it is booked it is booked")
                .containsExactly("2026-10-08");
    }

    /** 18 credits within half an hour: 3, 4, 5 and 6, in turn. */
    private void alternating(String one, String other) {
        credits("a1", "2026-10-05T09:00:00Z", one, "3");
        credits("a2", "2026-10-05T09:10:00Z", other, "4");
        credits("a3", "2026-10-05T09:20:00Z", one, "5");
        credits("a4", "2026-10-05T09:30:00Z", other, "6");
    }

    private void plan(String from, String credits, String pooled) {
        folder.without("plan")
                .row(
                        "plan",
                        "tool=kiro",
                        "plan=pro",
                        "valid_from=" + from,
                        "included_credits=" + credits,
                        "pooled=" + pooled);
    }

    private void credits(String event, String at, String account, String credits, String... further) {
        String[] values = new String[further.length + 5];
        values[0] = "tool=kiro";
        values[1] = "provider=kiro";
        values[2] = "model=auto";
        values[3] = "account=" + account + "@example.com";
        values[4] = "credits=" + credits;
        System.arraycopy(further, 0, values, 5, further.length);
        folder.usage(event, at, values);
    }

    private static String[] seat(String person) {
        return new String[] {
            "tool=kiro", "person_id=" + person, "plan=pro", "valid_from=2026-01-01", "monthly_fee=20", "currency=USD"
        };
    }

    /** What stands in the ledger of credits, reversals netted. */
    private List<String> credits() {
        return run.rows("SELECT service_date, person_id, price_class, SUM(quantity), SUM(amount) FROM ledger_entry"
                + " WHERE unit = 'credits' GROUP BY service_date, person_id, price_class"
                + " HAVING SUM(quantity) <> 0 ORDER BY service_date, person_id, price_class");
    }

    /** The same by model. */
    private List<String> models() {
        return run.rows("SELECT model, price_class, SUM(quantity) FROM ledger_entry WHERE unit = 'credits'"
                + " GROUP BY model, price_class HAVING SUM(quantity) <> 0 ORDER BY model, price_class");
    }
}

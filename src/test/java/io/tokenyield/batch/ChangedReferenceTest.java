package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What finance and HR correct is booked by the next night, on the days that it concerns and no others (DESIGN 4.9, 5).
 * A million tokens of input cost 3 dollars.
 */
class ChangedReferenceTest {
    private static final String MILLION = "input_tokens=1000000";

    @RegisterExtension
    private final TestRun run = TestRun.with(world -> world.usage("e1", "2026-10-20T10:00:00Z", MILLION)
            .usage("e2", "2026-10-22T10:00:00Z", MILLION)
            .usage("e3", "2026-10-21T10:00:00Z", MILLION, "account=bob", "model=sonnet"));

    private final WarehouseFolder folder = run.warehouse();

    @BeforeEach
    void a_night_that_booked_two_days_of_alice_and_one_of_a_stranger() {
        run.night("2026-10-22");
        assertThat(live())
                .containsExactly(
                        "2026-10-20 | P001 | expense:CC-1 | 3",
                        "2026-10-21 | UNIDENTIFIED | suspense:unidentified | null",
                        "2026-10-22 | P001 | expense:CC-1 | 3");
    }

    @Test
    void a_price_that_changes_on_a_day_prices_that_day_and_those_behind_it_anew() {
        folder.without("rate")
                .rate("anthropic", "claude-sonnet-4-5", "2026-01-01", "2026-10-22", "input=3", "output=15")
                .rate("anthropic", "claude-sonnet-4-5", "2026-10-22", "", "input=2", "output=15");
        run.night("2026-10-23");

        assertThat(live()).contains("2026-10-20 | P001 | expense:CC-1 | 3", "2026-10-22 | P001 | expense:CC-1 | 2");
        assertThat(postedBy("nightly-2026-10-23-1")).containsExactly("2026-10-22 | -3", "2026-10-22 | 2");
    }

    @Test
    void a_price_that_was_wrong_all_along_prices_every_day_anew() {
        folder.without("rate").rate("anthropic", "claude-sonnet-4-5", "2026-01-01", "", "input=2.5", "output=15");
        run.night("2026-10-23");

        assertThat(postedBy("nightly-2026-10-23-1"))
                .containsExactly("2026-10-20 | -3", "2026-10-20 | 2.5", "2026-10-22 | -3", "2026-10-22 | 2.5");
    }

    @Test
    void a_person_who_moved_back_then_takes_the_cost_along() {
        folder.without("person")
                .person("P001", "Blue", "CC-1", "2026-01-01", "2026-10-21")
                .person("P001", "Green", "CC-2", "2026-10-21", "");
        run.night("2026-10-23");

        assertThat(live()).contains("2026-10-20 | P001 | expense:CC-1 | 3", "2026-10-22 | P001 | expense:CC-2 | 3");
        assertThat(postedBy("nightly-2026-10-23-1")).containsExactly("2026-10-22 | -3", "2026-10-22 | 3");
        assertThat(run.rows("SELECT service_date, team, cost_centre, total_cost FROM summary_person_day"
                        + " WHERE person_id = 'P001' ORDER BY service_date"))
                .containsExactly("2026-10-20 | Blue | CC-1 | 3", "2026-10-22 | Green | CC-2 | 3");
    }

    @Test
    void an_account_that_is_claimed_and_a_model_that_gets_a_name_leave_suspense_and_unpriced() {
        folder.identity("claude_code", "Bob", "P002").person("P002", "Blue", "CC-1", "2026-01-01", "");
        run.night("2026-10-23");
        assertThat(live()).contains("2026-10-21 | P002 | expense:CC-1 | null");

        folder.row("model_alias", "provider=anthropic", "alias=sonnet", "model_id=claude-sonnet-4-5");
        run.night("2026-10-24");
        assertThat(live()).contains("2026-10-21 | P002 | expense:CC-1 | 3");
        assertThat(run.rows("SELECT person_id, usage_cost, priced_share FROM summary_person_day"
                        + " WHERE service_date = '2026-10-21'"))
                .containsExactly("P002 | 3 | 1");
    }

    @Test
    void a_person_who_is_gone_from_the_source_leaves_the_cost_unidentified() {
        folder.without("person").person("P009", "Blue", "CC-1", "2026-01-01", "");
        run.night("2026-10-23");

        assertThat(live())
                .contains(
                        "2026-10-20 | UNIDENTIFIED | suspense:unidentified | 3",
                        "2026-10-22 | UNIDENTIFIED | suspense:unidentified | 3");
    }

    @Test
    void what_concerns_nobody_s_usage_posts_nothing() {
        folder.person("P007", "Red", "CC-7", "2026-01-01", "")
                .rate("openai", "gpt-5.6", "2026-01-01", "", "input=1", "output=2")
                .identity("codex", "alice@example.com", "P007");
        run.night("2026-10-23");

        assertThat(postedBy("nightly-2026-10-23-1")).isEmpty();
        assertThat(daysLookedAtBy("nightly-2026-10-23-1")).isEmpty();
    }

    @Test
    void a_new_price_makes_the_days_from_its_first_on_be_looked_at_and_no_earlier_ones() {
        folder.rate("anthropic", "claude-next", "2026-10-21", "2026-10-22", "input=1", "output=2");
        run.night("2026-10-23");
        assertThat(daysLookedAtBy("nightly-2026-10-23-1")).containsExactly("2026-10-21");

        folder.rate("anthropic", "claude-next", "2026-10-22", "", "input=2", "output=4");
        run.night("2026-10-24");
        assertThat(daysLookedAtBy("nightly-2026-10-24-1")).containsExactly("2026-10-22");
        assertThat(postedBy("nightly-2026-10-24-1")).isEmpty();
    }

    @Test
    void an_account_that_turns_out_to_be_shared_is_paid_by_its_cost_centre_and_then_by_that_of_its_owner() {
        folder.row("shared_account", "system=claude_code", "account=BOB", "cost_centre=CC-9", "valid_from=2026-01-01")
                .row("model_alias", "provider=anthropic", "alias=sonnet", "model_id=claude-sonnet-4-5");
        run.night("2026-10-23");
        assertThat(live()).contains("2026-10-21 | SHARED | expense:CC-9 | 3");

        folder.without("shared_account")
                .row(
                        "shared_account",
                        "system=claude_code",
                        "account=bob",
                        "owner_person_id=P001",
                        "valid_from=2026-01-01");
        run.night("2026-10-24");
        assertThat(live()).contains("2026-10-21 | SHARED | expense:CC-1 | 3");

        folder.without("person")
                .person("P001", "Blue", "CC-1", "2026-01-01", "2026-10-21")
                .person("P001", "Green", "CC-2", "2026-10-21", "");
        run.night("2026-10-25");
        assertThat(live()).contains("2026-10-21 | SHARED | expense:CC-2 | 3");
        assertThat(run.rows("SELECT service_date, person_id, team, cost_centre, requests, total_cost"
                        + " FROM summary_person_day WHERE person_id = 'SHARED'"))
                .containsExactly("2026-10-21 | SHARED |  |  | 1 | 3");
    }

    @Test
    void a_shared_account_without_an_owner_on_the_day_is_in_suspense_with_the_reason() {
        folder.row(
                        "shared_account",
                        "system=claude_code",
                        "account=bob",
                        "owner_person_id=P404",
                        "valid_from=2026-01-01")
                .row("model_alias", "provider=anthropic", "alias=sonnet", "model_id=claude-sonnet-4-5");
        run.night("2026-10-23");

        assertThat(live()).contains("2026-10-21 | UNIDENTIFIED | suspense:unidentified | 3");
        assertThat(run.rows("SELECT DISTINCT reason FROM ledger_entry WHERE amount > 0 AND reason <> ''"))
                .containsExactly("UNIDENTIFIED: P404, owner of the shared account claude_code/bob, has no valid person"
                        + " row on that day");
    }

    @Test
    void a_discount_makes_the_booked_days_of_its_provider_and_validity_be_looked_at() {
        adjustment("openai", "2026-01-01", "");
        run.night("2026-10-23");
        assertThat(daysLookedAtBy("nightly-2026-10-23-1")).isEmpty();

        adjustment("anthropic", "2026-10-21", "2026-10-23");
        run.night("2026-10-24");
        assertThat(daysLookedAtBy("nightly-2026-10-24-1"))
                .contains("2026-10-22")
                .doesNotContain("2026-10-20");
    }

    @Test
    void an_exchange_rate_makes_its_day_be_looked_at_when_it_has_entries_in_that_currency() {
        folder.without("rate")
                .row(
                        "rate",
                        "provider=anthropic",
                        "model_id=claude-sonnet-4-5",
                        "date_from=2026-01-01",
                        "unit=1M_tokens",
                        "currency=EUR",
                        "input=3",
                        "output=15");
        run.night("2026-10-23");
        folder.row("fx_rate", "rate_day=2026-10-20", "currency=EUR", "base_currency=USD", "rate=1.16")
                .row("fx_rate", "rate_day=2026-10-22", "currency=GBP", "base_currency=USD", "rate=1.3");
        run.night("2026-10-24");

        assertThat(daysLookedAtBy("nightly-2026-10-24-1"))
                .contains("2026-10-20")
                .doesNotContain("2026-10-22");
    }

    private void adjustment(String provider, String from, String to) {
        folder.row(
                "price_adjustment",
                "provider=" + provider,
                "kind=discount",
                "applies_to=usage",
                "share=0.1",
                "valid_from=" + from,
                "valid_to=" + to);
    }

    /** Entries that are not reversed. */
    private List<String> live() {
        return run.rows("SELECT e.service_date, e.person_id, e.debit_account, e.amount FROM ledger_entry e"
                + " LEFT JOIN ledger_entry r ON r.reverses_entry_id = e.entry_id"
                + " WHERE e.reverses_entry_id IS NULL AND r.entry_id IS NULL ORDER BY e.service_date");
    }

    /** Beside the days that are new to the books. */
    private List<String> daysLookedAtBy(String runId) {
        return run.rows("SELECT work_date FROM run_work WHERE run_id = '" + runId + "' AND step_name = 'ledger'"
                + " AND reason <> 'not booked yet'");
    }

    private List<String> postedBy(String runId) {
        return run.rows("SELECT service_date, amount FROM ledger_entry WHERE run_id = '" + runId
                + "' ORDER BY service_date, posting_no");
    }
}

package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Beside what it costs, use is kept at the list price that its model entered with: cuts and corrections do not move it. */
class ConstantPricesBookingTest {
    private static final String COST = "SELECT accounting_day, model, amount, constant_amount, constant_currency"
            + " FROM usage_cost ORDER BY accounting_day, model";
    private static final String MILLION = "input_tokens=1000000";
    private static final String SONNET = "claude-sonnet-4-5";

    /** A million tokens of input cost 3 dollars, and 2 from the 22nd. */
    @RegisterExtension
    private final TestRun run = TestRun.with(world -> world.without("rate")
            .rate("anthropic", SONNET, "2026-01-01", "2026-10-22", "input=3", "output=15")
            .rate("anthropic", SONNET, "2026-10-22", "", "input=2", "output=15")
            .usage("e1", "2026-10-21T10:00:00Z", MILLION)
            .usage("e2", "2026-10-22T10:00:00Z", MILLION));

    private final WarehouseFolder folder = run.warehouse();

    @Test
    void a_price_cut_lowers_the_cost_and_not_the_cost_at_constant_prices() {
        run.backfill("2026-10-21", "2026-10-22");

        assertThat(run.rows(COST))
                .containsExactly(
                        "2026-10-21 | claude-sonnet-4-5 | 3 | 3 | USD", "2026-10-22 | claude-sonnet-4-5 | 2 | 3 | USD");
    }

    @Test
    void a_corrected_card_books_anew_and_leaves_constant_prices_as_they_were() {
        run.backfill("2026-10-21", "2026-10-22");
        folder.without("rate").rate("anthropic", SONNET, "2026-01-01", "", "input=1", "output=15");

        run.night("2026-10-23");

        assertThat(run.rows(COST))
                .containsExactly(
                        "2026-10-21 | claude-sonnet-4-5 | 1 | 3 | USD", "2026-10-22 | claude-sonnet-4-5 | 1 | 3 | USD");
    }

    @Test
    void prices_in_euros_are_put_into_dollars_by_the_first_day_that_has_rates_of_both() {
        folder.without("rate")
                .rate("anthropic", SONNET, "2026-01-01", "", "currency=EUR", "input=3", "output=15")
                .row("fx_rate", "rate_day=2026-10-20", "currency=USD", "base_currency=EUR", "rate=0.8")
                .row("fx_rate", "rate_day=2026-10-21", "currency=EUR", "base_currency=USD", "rate=2");

        run.backfill("2026-10-21", "2026-10-22");

        assertThat(run.rows("SELECT currency, usd_per_unit, rate_day FROM constant_fx_rate"))
                .containsExactly("EUR | 1.25 | 2026-10-20");
        assertThat(run.rows(COST))
                .containsExactly(
                        "2026-10-21 | claude-sonnet-4-5 | 3 | 3.75 | USD",
                        "2026-10-22 | claude-sonnet-4-5 | 3 | 3.75 | USD");
    }

    @Test
    void a_run_warns_of_prices_that_nothing_puts_into_dollars() {
        folder.without("rate").rate("anthropic", SONNET, "2026-01-01", "", "currency=EUR", "input=3", "output=15");

        run.backfill("2026-10-21", "2026-10-22");

        assertThat(run.rows(COST))
                .containsExactly(
                        "2026-10-21 | claude-sonnet-4-5 | 3 | 3 | EUR", "2026-10-22 | claude-sonnet-4-5 | 3 | 3 | EUR");
        assertThat(run.warnings())
                .contains("the score does not see 2 requests, EUR 6.00 at constant prices: add a row of fx_rate for EUR"
                        + " and USD");
    }

    @Test
    void a_model_that_the_card_no_longer_has_keeps_its_constant_price() {
        run.backfill("2026-10-21", "2026-10-22");
        folder.without("rate").rate("anthropic", SONNET, "2026-01-01", "2026-10-22", "input=3", "output=15");

        run.night("2026-10-23");

        assertThat(run.rows("SELECT accounting_day, priced, constant_amount FROM usage_cost ORDER BY accounting_day"))
                .containsExactly("2026-10-21 | true | 3", "2026-10-22 | false | 3");
    }

    @Test
    void a_new_model_enters_at_its_list_price_and_one_without_a_price_has_none() {
        run.backfill("2026-10-21", "2026-10-22");
        folder.rate("anthropic", "claude-next", "2026-10-23", "2026-10-24", "input=8", "output=40")
                .rate("anthropic", "claude-next", "2026-10-24", "", "input=4", "output=20")
                .usage("e3", "2026-10-24T10:00:00Z", MILLION, "model=claude-next")
                .usage("e4", "2026-10-24T11:00:00Z", MILLION, "model=claude-secret");

        run.night("2026-10-24");

        assertThat(run.rows(COST))
                .contains("2026-10-24 | claude-next | 4 | 8 | USD", "2026-10-24 | claude-secret | 0 | null | null");
        assertThat(run.rows("SELECT model_id, unit, rate_id, frozen_by_run FROM constant_price ORDER BY model_id"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("claude-next | 1M_tokens | anthropic/claude-next/2026-10-23/")
                .endsWith(" | nightly-2026-10-24-1");
    }

    @Test
    void credits_that_a_plan_includes_and_other_tiers_cost_their_list_price() {
        folder.rate("kiro", "credit", "2026-01-01", "", "unit=credit", "credit_price=0.04")
                .identity("kiro", "alice@example.com", "P001")
                .row(
                        "plan",
                        "tool=kiro",
                        "plan=pro",
                        "included_credits=100",
                        "pooled=0",
                        "valid_from=2026-01-01",
                        "valid_to=")
                .row(
                        "seat",
                        "tool=kiro",
                        "person_id=P001",
                        "plan=pro",
                        "monthly_fee=0",
                        "currency=USD",
                        "valid_from=2026-01-01",
                        "valid_to=")
                .usage("k1", "2026-10-22T10:00:00Z", "tool=kiro", "provider=kiro", "model=auto", "credits=50");

        run.backfill("2026-10-21", "2026-10-22");

        assertThat(run.rows("SELECT included_credits, amount, constant_amount FROM usage_cost WHERE tool = 'kiro'"))
                .containsExactly("50 | 0 | 2");
    }
}

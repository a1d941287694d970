package io.tokenyield.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Exchange rates, discounts, margins, budgets, shared accounts, names of cost centres: from the warehouse to the store. */
class BillingReferenceTest {
    @RegisterExtension
    private final NightlyReference reference = new NightlyReference();

    @Test
    void a_warehouse_without_the_optional_tables_has_no_plans_rates_or_adjustments() {
        reference.importOn("2026-10-01");

        assertThat(reference.store().seats()).isEmpty();
        assertThat(reference.store().plans()).isEmpty();
        assertThat(reference.store().priceAdjustments()).isEmpty();
        assertThat(reference.store().fxRates().rate(LocalDate.of(2026, 10, 1), "EUR", "USD"))
                .isEmpty();
    }

    @Test
    void an_exchange_rate_holds_on_its_day_alone_and_a_currency_is_one_of_itself() {
        reference.warehouse().row("fx_rate", "rate_day=2026-10-01", "currency=EUR", "base_currency=USD", "rate=1.1625");
        reference.importOn("2026-10-01");

        FxRates rates = reference.store().fxRates();
        assertThat(rates.rate(LocalDate.of(2026, 10, 1), "EUR", "USD")).contains(new BigDecimal("1.1625"));
        assertThat(rates.rate(LocalDate.of(2026, 10, 2), "EUR", "USD")).isEmpty();
        assertThat(rates.rate(LocalDate.of(2026, 10, 1), "USD", "EUR")).isEmpty();
        assertThat(rates.rate(LocalDate.of(2026, 10, 2), "USD", "USD")).contains(BigDecimal.ONE);
    }

    @Test
    void a_corrected_exchange_rate_is_known_since_its_correction() {
        reference.warehouse().row("fx_rate", "rate_day=2026-10-01", "currency=EUR", "base_currency=USD", "rate=1.1");
        reference.importOn("2026-10-02");
        reference
                .warehouse()
                .without("fx_rate")
                .row("fx_rate", "rate_day=2026-10-01", "currency=EUR", "base_currency=USD", "rate=1.2");
        reference.importOn("2026-10-05");

        assertThat(reference.rows("SELECT rate, CAST(known_from AS DATE), CAST(known_to AS DATE) FROM ref_fx_rate"
                        + " ORDER BY known_from"))
                .containsExactly("1.1 | 2026-10-02 | 2026-10-05", "1.2 | 2026-10-05 | null");
        assertThat(reference.store().fxRates().rate(LocalDate.of(2026, 10, 1), "EUR", "USD"))
                .contains(new BigDecimal("1.2"));
    }

    @Test
    void discounts_and_margins_stand_beside_each_other_and_two_of_a_kind_and_scope_do_not() {
        reference.adjustment("openai", "discount", "usage", "0.1", "2026-01-01", "");
        reference.adjustment("openai", "discount", "usage", "0.2", "2026-03-01", "");
        reference.adjustment("openai", "discount", "seats", "0.05", "2026-03-01", "2026-04-01");
        reference.adjustment("openai", "margin", "usage", "0.02", "2026-03-01", "");
        reference.importOn("2026-10-01");

        assertThat(reference.store().priceAdjustments())
                .containsExactly(
                        adjustment(PriceAdjustment.Kind.DISCOUNT, PriceAdjustment.Scope.SEATS, "2026-03-01", "0.05"),
                        adjustment(PriceAdjustment.Kind.DISCOUNT, PriceAdjustment.Scope.USAGE, "2026-01-01", "0.1"),
                        adjustment(PriceAdjustment.Kind.MARGIN, PriceAdjustment.Scope.USAGE, "2026-03-01", "0.02"));
        assertThat(reference.rejected())
                .containsExactly("price_adjustment | openai/discount/usage/2026-03-01 | valid_from | 2026-03-01"
                        + " | overlaps the row from 2026-01-01; let that row end on this day | 1");
    }

    @Test
    void budgets_and_names_of_cost_centres_are_kept_as_told() {
        reference
                .warehouse()
                .row("budget", "cost_centre=CC-1", "period=2026-10", "currency=USD", "amount=1500.50")
                .row("budget", "cost_centre=CC-1", "period=2026-10", "currency=EUR", "amount=0")
                .row("cost_centre", "cost_centre=CC-1", "name==Platform", "legal_entity=ACME", "gl_account=6420")
                .row("cost_centre", "cost_centre=CC-2", "name=Labs")
                .row("cost_centre", "cost_centre=CC-2", "name=Laboratories");
        reference.importOn("2026-10-01");

        assertThat(reference.rows("SELECT cost_centre, period, currency, amount FROM ref_budget ORDER BY currency"))
                .containsExactly("CC-1 | 2026-10 | EUR | 0", "CC-1 | 2026-10 | USD | 1500.5");
        assertThat(reference.rows("SELECT cost_centre, name, legal_entity, gl_account FROM ref_cost_centre"))
                .containsExactly("CC-1 | =Platform | ACME | 6420");
        assertThat(reference.rejected())
                .containsExactly("cost_centre | CC-2 | cost_centre | CC-2 | contradicts a row of the same key | 2");
    }

    @Test
    void a_shared_account_belongs_to_one_payer_at_a_time_however_it_is_written() {
        reference.shared("Bot@example.com", "owner_person_id=P001", "2026-01-01", "");
        reference.shared(" bot@EXAMPLE.com", "cost_centre=CC-9", "2026-05-01", "2026-06-01");
        reference.importOn("2026-10-01");

        assertThat(reference.rows("SELECT system_name, account, owner_person_id, cost_centre, valid_from, valid_to"
                        + " FROM ref_shared_account"))
                .containsExactly("codex | bot@example.com | P001 |  | 2026-01-01 | null");
        assertThat(reference.store().directory().resolve("codex", "bot@example.com", LocalDate.of(2026, 5, 1)))
                .isEqualTo(new Resolution("SHARED", "", "CC-1", ""));
        assertThat(reference.rejected())
                .containsExactly("shared_account | codex/bot@EXAMPLE.com/2026-05-01 | valid_from | 2026-05-01"
                        + " | overlaps the row from 2026-01-01; let that row end on this day | 1");
    }

    @Test
    void reading_the_same_again_changes_nothing() {
        reference.seat("copilot", "P001", "business", "19.00", "2026-01-01", "", "github-copilot");
        reference.plan("copilot", "business", "300", "true", "2026-01-01", "");
        reference.plan("kiro", "pro", "0", "false", "2026-01-01", "");
        reference.adjustment("openai", "discount", "usage", "0.100", "2026-01-01", "");
        reference.shared("bot", "owner_person_id=P001", "2026-01-01", "");
        reference
                .warehouse()
                .row("fx_rate", "rate_day=2026-10-01", "currency=EUR", "base_currency=USD", "rate=1.1")
                .row("budget", "cost_centre=CC-1", "period=2026-10", "currency=USD", "amount=1500.50")
                .row("cost_centre", "cost_centre=CC-1");
        assertThat(reference.importOn("2026-10-01"))
                .extracting(ReferenceImport.Outcome::table, ReferenceImport.Outcome::changed)
                .contains(
                        tuple("seat", 1),
                        tuple("shared_account", 1),
                        tuple("plan", 2),
                        tuple("fx_rate", 1),
                        tuple("price_adjustment", 1),
                        tuple("cost_centre", 1),
                        tuple("budget", 1));

        assertThat(reference.importOn("2026-10-02"))
                .extracting(ReferenceImport.Outcome::changed)
                .containsOnly(0);
    }

    private static PriceAdjustment adjustment(
            PriceAdjustment.Kind kind, PriceAdjustment.Scope scope, String from, String share) {
        LocalDate to = scope == PriceAdjustment.Scope.SEATS ? LocalDate.of(2026, 4, 1) : null;
        return new PriceAdjustment("openai", kind, scope, LocalDate.parse(from), to, new BigDecimal(share), "Order 7");
    }
}

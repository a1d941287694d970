package io.tokenyield.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tokenyield.testing.TestMart;
import io.tokenyield.testing.WarehouseFolder;
import io.tokenyield.warehouse.LocalDuckDb;
import io.tokenyield.warehouse.Warehouse;
import io.tokenyield.warehouse.Warehouses;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seats, plans, exchange rates, discounts, margins, budgets and names of cost centres, from the warehouse to the store. */
class BillingReferenceTest {
    private static final String REJECTED = "SELECT source_table, row_key, column_name, bad_value, rule_name, row_count"
            + " FROM quarantine ORDER BY source_table, line_no";

    @TempDir
    private Path temporary;

    private final TestMart mart = TestMart.fresh();
    private final ReferenceStore store = new ReferenceStore(mart.dataSource());
    private WarehouseFolder folder;

    @BeforeEach
    void an_empty_company() {
        folder = WarehouseFolder.in(temporary.resolve("warehouse"));
    }

    @AfterEach
    void give_back() {
        mart.close();
    }

    @Test
    void a_warehouse_without_the_optional_tables_has_no_plans_rates_or_adjustments() {
        importOn("2026-10-01");

        assertThat(store.seats()).isEmpty();
        assertThat(store.plans()).isEmpty();
        assertThat(store.priceAdjustments()).isEmpty();
        assertThat(store.fxRates().rate(LocalDate.of(2026, 10, 1), "EUR", "USD"))
                .isEmpty();
    }

    @Test
    void seats_are_those_known_now_with_who_bills_them() {
        seat("copilot", "P001", "business", "19.00", "2026-01-01", "2026-10-01", "github-copilot");
        seat("claude_code", "P002", "team", "125.50", "2026-02-01", "", "");
        importOn("2026-10-01");
        folder.without("seat", "tool", "copilot");
        seat("copilot", "P001", "business", "21.00", "2026-01-01", "2026-10-01", "github-copilot");
        importOn("2026-10-02");

        assertThat(store.seats())
                .containsExactly(
                        new Seat(
                                "claude_code",
                                "P002",
                                "team",
                                LocalDate.of(2026, 2, 1),
                                null,
                                new BigDecimal("125.5"),
                                "USD",
                                ""),
                        new Seat(
                                "copilot",
                                "P001",
                                "business",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 10, 1),
                                new BigDecimal("21"),
                                "USD",
                                "github-copilot"));
    }

    @Test
    void a_seat_without_the_column_for_its_biller_is_read() {
        folder.row(
                "seat",
                "tool=copilot",
                "person_id=P001",
                "plan=business",
                "monthly_fee=19",
                "currency=USD",
                "valid_from=2026-01-01");
        importOn("2026-10-01");

        assertThat(store.seats()).extracting(Seat::provider).containsExactly("");
    }

    @Test
    void plans_say_what_they_include_and_for_whom() {
        plan("copilot", "business", "300", "1", "2026-01-01", "2026-09-01");
        plan("copilot", "business", "350.5", "0", "2026-09-01", "");
        importOn("2026-10-01");

        assertThat(store.plans())
                .containsExactly(
                        new Plan(
                                "copilot",
                                "business",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 9, 1),
                                new BigDecimal("300"),
                                true),
                        new Plan(
                                "copilot", "business", LocalDate.of(2026, 9, 1), null, new BigDecimal("350.5"), false));
    }

    @Test
    void of_plans_that_overlap_the_later_one_is_rejected_whatever_their_order() {
        plan("copilot", "business", "500", "1", "2026-06-01", "");
        plan("copilot", "business", "300", "1", "2026-01-01", "2026-07-01");
        plan("copilot", "business", "400", "1", "2026-07-01", "");
        plan("cursor", "business", "9", "1", "2026-06-01", "");
        importOn("2026-10-01");

        assertThat(store.plans())
                .extracting(Plan::tool, Plan::validFrom)
                .containsExactly(
                        tuple("copilot", LocalDate.of(2026, 1, 1)),
                        tuple("copilot", LocalDate.of(2026, 7, 1)),
                        tuple("cursor", LocalDate.of(2026, 6, 1)));
        assertThat(mart.rows(REJECTED))
                .containsExactly("plan | copilot/business/2026-06-01 | valid_from | 2026-06-01"
                        + " | overlaps the row from 2026-01-01; let that row end on this day | 1");
    }

    @Test
    void two_plans_from_the_same_day_are_not_chosen_from() {
        plan("copilot", "business", "300", "1", "2026-01-01", "");
        plan("copilot", "business", "400", "1", "2026-01-01", "2026-02-01");
        importOn("2026-10-01");

        assertThat(store.plans()).isEmpty();
        assertThat(mart.rows(REJECTED))
                .containsExactly("plan | copilot/business/2026-01-01 | tool | copilot"
                        + " | contradicts a row of the same key | 2");
    }

    @Test
    void an_exchange_rate_holds_on_its_day_alone_and_a_currency_is_one_of_itself() {
        folder.row("fx_rate", "rate_day=2026-10-01", "currency=EUR", "base_currency=USD", "rate=1.1625");
        importOn("2026-10-01");

        FxRates rates = store.fxRates();
        assertThat(rates.rate(LocalDate.of(2026, 10, 1), "EUR", "USD")).contains(new BigDecimal("1.1625"));
        assertThat(rates.rate(LocalDate.of(2026, 10, 2), "EUR", "USD")).isEmpty();
        assertThat(rates.rate(LocalDate.of(2026, 10, 1), "USD", "EUR")).isEmpty();
        assertThat(rates.rate(LocalDate.of(2026, 10, 2), "USD", "USD")).contains(BigDecimal.ONE);
    }

    @Test
    void a_corrected_exchange_rate_is_known_since_its_correction() {
        folder.row("fx_rate", "rate_day=2026-10-01", "currency=EUR", "base_currency=USD", "rate=1.1");
        importOn("2026-10-02");
        folder.without("fx_rate")
                .row("fx_rate", "rate_day=2026-10-01", "currency=EUR", "base_currency=USD", "rate=1.2");
        importOn("2026-10-05");

        assertThat(mart.rows("SELECT rate, CAST(known_from AS DATE), CAST(known_to AS DATE) FROM ref_fx_rate"
                        + " ORDER BY known_from"))
                .containsExactly("1.1 | 2026-10-02 | 2026-10-05", "1.2 | 2026-10-05 | null");
        assertThat(store.fxRates().rate(LocalDate.of(2026, 10, 1), "EUR", "USD"))
                .contains(new BigDecimal("1.2"));
    }

    @Test
    void discounts_and_margins_stand_beside_each_other_and_two_of_a_kind_and_scope_do_not() {
        adjustment("openai", "discount", "usage", "0.1", "2026-01-01", "");
        adjustment("openai", "discount", "usage", "0.2", "2026-03-01", "");
        adjustment("openai", "discount", "seats", "0.05", "2026-03-01", "2026-04-01");
        adjustment("openai", "margin", "usage", "0.02", "2026-03-01", "");
        importOn("2026-10-01");

        assertThat(store.priceAdjustments())
                .containsExactly(
                        adjustment(PriceAdjustment.Kind.DISCOUNT, PriceAdjustment.Scope.SEATS, "2026-03-01", "0.05"),
                        adjustment(PriceAdjustment.Kind.DISCOUNT, PriceAdjustment.Scope.USAGE, "2026-01-01", "0.1"),
                        adjustment(PriceAdjustment.Kind.MARGIN, PriceAdjustment.Scope.USAGE, "2026-03-01", "0.02"));
        assertThat(mart.rows(REJECTED))
                .containsExactly("price_adjustment | openai/discount/usage/2026-03-01 | valid_from | 2026-03-01"
                        + " | overlaps the row from 2026-01-01; let that row end on this day | 1");
    }

    @Test
    void budgets_and_names_of_cost_centres_are_kept_as_told() {
        folder.row("budget", "cost_centre=CC-1", "period=2026-10", "currency=USD", "amount=1500.50")
                .row("budget", "cost_centre=CC-1", "period=2026-10", "currency=EUR", "amount=0")
                .row("cost_centre", "cost_centre=CC-1", "name==Platform", "legal_entity=ACME", "gl_account=6420")
                .row("cost_centre", "cost_centre=CC-2", "name=Labs")
                .row("cost_centre", "cost_centre=CC-2", "name=Laboratories");
        importOn("2026-10-01");

        assertThat(mart.rows("SELECT cost_centre, period, currency, amount FROM ref_budget ORDER BY currency"))
                .containsExactly("CC-1 | 2026-10 | EUR | 0", "CC-1 | 2026-10 | USD | 1500.5");
        assertThat(mart.rows("SELECT cost_centre, name, legal_entity, gl_account FROM ref_cost_centre"))
                .containsExactly("CC-1 | =Platform | ACME | 6420");
        assertThat(mart.rows(REJECTED))
                .containsExactly("cost_centre | CC-2 | cost_centre | CC-2 | contradicts a row of the same key | 2");
    }

    @Test
    void a_shared_account_belongs_to_one_payer_at_a_time_however_it_is_written() {
        shared("Bot@example.com", "owner_person_id=P001", "2026-01-01", "");
        shared(" bot@EXAMPLE.com", "cost_centre=CC-9", "2026-05-01", "2026-06-01");
        importOn("2026-10-01");

        assertThat(mart.rows("SELECT system_name, account, owner_person_id, cost_centre, valid_from, valid_to"
                        + " FROM ref_shared_account"))
                .containsExactly("codex | bot@example.com | P001 |  | 2026-01-01 | null");
        assertThat(store.directory().resolve("codex", "bot@example.com", LocalDate.of(2026, 5, 1)))
                .isEqualTo(new Resolution("SHARED", "", "CC-1", ""));
        assertThat(mart.rows(REJECTED))
                .containsExactly("shared_account | codex/bot@EXAMPLE.com/2026-05-01 | valid_from | 2026-05-01"
                        + " | overlaps the row from 2026-01-01; let that row end on this day | 1");
    }

    @Test
    void reading_the_same_again_changes_nothing() {
        seat("copilot", "P001", "business", "19.00", "2026-01-01", "", "github-copilot");
        plan("copilot", "business", "300", "true", "2026-01-01", "");
        plan("kiro", "pro", "0", "false", "2026-01-01", "");
        adjustment("openai", "discount", "usage", "0.100", "2026-01-01", "");
        shared("bot", "owner_person_id=P001", "2026-01-01", "");
        folder.row("fx_rate", "rate_day=2026-10-01", "currency=EUR", "base_currency=USD", "rate=1.1")
                .row("budget", "cost_centre=CC-1", "period=2026-10", "currency=USD", "amount=1500.50")
                .row("cost_centre", "cost_centre=CC-1");
        assertThat(importOn("2026-10-01"))
                .extracting(ReferenceImport.Outcome::table, ReferenceImport.Outcome::changed)
                .contains(
                        tuple("seat", 1),
                        tuple("shared_account", 1),
                        tuple("plan", 2),
                        tuple("fx_rate", 1),
                        tuple("price_adjustment", 1),
                        tuple("cost_centre", 1),
                        tuple("budget", 1));

        assertThat(importOn("2026-10-02"))
                .extracting(ReferenceImport.Outcome::changed)
                .containsOnly(0);
    }

    private void seat(String tool, String person, String plan, String fee, String from, String to, String provider) {
        folder.row(
                "seat",
                "tool=" + tool,
                "person_id=" + person,
                "plan=" + plan,
                "monthly_fee=" + fee,
                "currency=USD",
                "valid_from=" + from,
                "valid_to=" + to,
                "provider=" + provider);
    }

    private void plan(String tool, String plan, String credits, String pooled, String from, String to) {
        folder.row(
                "plan",
                "tool=" + tool,
                "plan=" + plan,
                "included_credits=" + credits,
                "pooled=" + pooled,
                "valid_from=" + from,
                "valid_to=" + to);
    }

    private void adjustment(String provider, String kind, String scope, String share, String from, String to) {
        folder.row(
                "price_adjustment",
                "provider=" + provider,
                "kind=" + kind,
                "applies_to=" + scope,
                "share=" + share,
                "valid_from=" + from,
                "valid_to=" + to,
                "note=Order 7");
    }

    private static PriceAdjustment adjustment(
            PriceAdjustment.Kind kind, PriceAdjustment.Scope scope, String from, String share) {
        LocalDate to = scope == PriceAdjustment.Scope.SEATS ? LocalDate.of(2026, 4, 1) : null;
        return new PriceAdjustment("openai", kind, scope, LocalDate.parse(from), to, new BigDecimal(share), "Order 7");
    }

    private void shared(String account, String payer, String from, String to) {
        folder.row(
                "shared_account", "system=codex", "account=" + account, payer, "valid_from=" + from, "valid_to=" + to);
    }

    private List<ReferenceImport.Outcome> importOn(String day) {
        folder.write();
        try (Warehouse warehouse = Warehouses.open(new Warehouses.Location(
                "jdbc:duckdb:" + temporary.resolve("warehouse"),
                "",
                "",
                temporary.resolve("work"),
                new LocalDuckDb.Limits("256MB", 1)))) {
            return new ReferenceImport(mart.dataSource()).run(warehouse, Instant.parse(day + "T03:00:00Z"));
        }
    }
}

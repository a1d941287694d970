package io.tokenyield.ledger;

import static io.tokenyield.testing.TestRate.credits;
import static io.tokenyield.testing.TestRate.tokens;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.TokenCounts;
import io.tokenyield.pricing.ConstantPrices;
import io.tokenyield.pricing.ModelNames;
import io.tokenyield.pricing.Pricer;
import io.tokenyield.pricing.RateCard;
import io.tokenyield.pricing.UsageGroup;
import io.tokenyield.reference.Directory;
import io.tokenyield.reference.Directory.PersonRow;
import io.tokenyield.reference.ModelAlias;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageChargesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 25);
    private static final String SONNET = "claude-sonnet-4-5";

    private static final RateCard EMPTY_CARD = new RateCard(List.of());
    private static final ModelNames NO_NAMES = new ModelNames(Map.of());
    private static final ConstantPrices NO_CONSTANT_PRICES =
            new ConstantPrices(List.of(), Map.of(), EMPTY_CARD, NO_NAMES);
    private static final CreditsLeft NO_PLAN = new CreditsLeft(new PlanBook(List.of()), List.of());

    private final Pricer pricer = new Pricer(
            new RateCard(List.of(
                    tokens("anthropic", SONNET, "3", "15", null, null, null)
                            .longOver(200_000, "6", "22.5", null, null, null)
                            .rate(),
                    tokens("mistral", "devstral", "1", "3", null, null, null)
                            .in("EUR")
                            .rate(),
                    credits("copilot", "ai-credit", "0.01").rate())),
            new ModelNames(Map.of(new ModelAlias("anthropic", "sonnet"), SONNET)));

    private final Directory directory = new Directory()
            .addIdentity("claude_code", "ann@example.com", "P001")
            .addIdentity("claude_code", "ann-at-home", "P001")
            .addPerson(new PersonRow("P001", LocalDate.of(2026, 1, 1), null, "Blue", "CC-1"));

    @Test
    void each_kind_of_token_is_a_charge_to_the_cost_centre_of_the_person() {
        List<Charge> charges = charges(usage("ann@example.com", SONNET, 0, new TokenCounts(1_000, 200, 0, 0, 0, 0)));

        assertThat(inShort(charges))
                .containsExactlyInAnyOrder(
                        "input 1000 x 0.000003 = 0.003 USD (0.003) P001 Blue expense:CC-1 from payable:anthropic",
                        "output 200 x 0.000015 = 0.003 USD (0.003) P001 Blue expense:CC-1 from payable:anthropic");
        assertThat(charges).allSatisfy(charge -> {
            assertThat(charge.chargeCategory()).isEqualTo("Usage");
            assertThat(charge.serviceDate()).isEqualTo(DAY);
            assertThat(charge.model()).isEqualTo(SONNET);
            assertThat(charge.rateId()).isEqualTo("anthropic/claude-sonnet-4-5/2026-01-01");
            assertThat(charge.unit()).isEqualTo("tokens");
            assertThat(charge.reason()).isEmpty();
            assertThat(charge.postingId()).hasSize(32);
        });
        assertThat(charges).extracting(Charge::postingId).doesNotHaveDuplicates();
    }

    @Test
    void a_model_written_in_three_ways_is_one_posting_with_the_sum() {
        TokenCounts input = new TokenCounts(1_000, 0, 0, 0, 0, 0);

        assertThat(inShort(charges(
                        usage("ann@example.com", SONNET, 0, input),
                        usage("ann@example.com", "sonnet", 0, input),
                        usage("ann@example.com", "Claude Sonnet 4.5", 0, input))))
                .containsExactly(
                        "input 3000 x 0.000003 = 0.009 USD (0.009) P001 Blue expense:CC-1 from payable:anthropic");
    }

    @Test
    void contexts_that_cost_the_same_are_one_posting_and_a_long_one_is_another() {
        TokenCounts input = new TokenCounts(1_000, 0, 0, 0, 0, 0);

        assertThat(inShort(charges(
                        usage("ann@example.com", SONNET, 0, input),
                        usage("ann@example.com", SONNET, 128_000, input),
                        usage("ann@example.com", SONNET, 200_000, input),
                        usage("ann@example.com", SONNET, 272_000, input))))
                .containsExactlyInAnyOrder(
                        "input 2000 x 0.000003 = 0.006 USD (0.006) P001 Blue expense:CC-1 from payable:anthropic",
                        "input.long 2000 x 0.000006 = 0.012 USD (0.012) P001 Blue expense:CC-1 from payable:anthropic");
    }

    @Test
    void two_accounts_of_one_person_and_two_utc_days_of_one_accounting_day_are_postings_of_their_own() {
        TokenCounts input = new TokenCounts(1_000, 0, 0, 0, 0, 0);

        assertThat(charges(
                        usage("ann@example.com", SONNET, 0, input),
                        usage("ann-at-home", SONNET, 0, input),
                        usageOf(DAY.minusDays(1), DAY, "ann@example.com", input)))
                .hasSize(3)
                .extracting(Charge::postingId)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_posting_keeps_its_name_when_its_person_or_its_price_changes() {
        UsageOfDay usage = usage("ann@example.com", SONNET, 0, new TokenCounts(1_000, 0, 0, 0, 0, 0));
        UsageCharges nobodyAndNothing =
                new UsageCharges(new Pricer(EMPTY_CARD, NO_NAMES), NO_CONSTANT_PRICES, new Directory(), "USD");

        assertThat(nobodyAndNothing.of(List.of(usage), NO_PLAN).charges().get(0).postingId())
                .isEqualTo(charges(usage).get(0).postingId());
    }

    @Test
    void what_nobody_is_found_for_is_priced_and_waits_on_the_suspense_account() {
        List<Charge> charges = charges(usage("stranger", SONNET, 0, new TokenCounts(1_000, 0, 0, 0, 0, 0)));

        assertThat(inShort(charges))
                .containsExactly("input 1000 x 0.000003 = 0.003 USD (0.003) UNIDENTIFIED  suspense:unidentified"
                        + " from payable:anthropic");
        assertThat(charges.get(0).reason()).isEqualTo("UNIDENTIFIED: no identity for claude_code/stranger");
    }

    @Test
    void what_has_no_price_keeps_its_tokens_without_an_amount_in_the_currency_of_the_books() {
        List<Charge> charges = charges(usage("ann@example.com", "claude-next", 0, new TokenCounts(5, 0, 0, 0, 0, 0)));

        assertThat(inShort(charges))
                .containsExactly("input 5 x null = null USD (null) P001 Blue expense:CC-1 from payable:anthropic");
        assertThat(charges.get(0).rateId()).isNull();
        assertThat(charges.get(0).reason()).isEqualTo("UNPRICED: no rate for anthropic/claude-next on 2026-10-25");
    }

    @Test
    void without_price_and_without_person_both_reasons_are_given() {
        assertThat(charges(usage("stranger", "claude-next", 0, new TokenCounts(5, 0, 0, 0, 0, 0)))
                        .get(0)
                        .reason())
                .isEqualTo("UNPRICED: no rate for anthropic/claude-next on 2026-10-25; UNIDENTIFIED: no identity for"
                        + " claude_code/stranger");
    }

    @Test
    void a_reason_that_is_too_long_is_cut_between_two_letters() {
        String emoji = "😀";
        String model = "x".repeat(221) + emoji;
        String account = emoji.repeat(120) + "a".repeat(15);
        for (String shift : List.of("", "s")) {
            String reason = charges(usage(shift + account, model, 0, new TokenCounts(5, 0, 0, 0, 0, 0)))
                    .get(0)
                    .reason();

            assertThat(reason.length()).isBetween(499, 500);
            assertThat(new String(reason.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(reason);
        }
    }

    @Test
    void another_currency_stays_what_it_was_billed_in_without_an_amount_in_that_of_the_books() {
        UsageGroup group =
                new UsageGroup(DAY, "mistral", "devstral", "", 0, new TokenCounts(1_000_000, 0, 0, 0, 0, 0), null);

        assertThat(inShort(charges(new UsageOfDay(DAY, DAY, "claude_code", "ann@example.com", 1, group))))
                .containsExactly("input 1000000 x 0.000001 = 1 EUR (null) P001 Blue expense:CC-1 from payable:mistral");
    }

    @Test
    void credits_are_charged_and_their_tokens_are_not() {
        UsageGroup group = new UsageGroup(
                DAY, "copilot", "gpt-5.6", "", 0, new TokenCounts(9, 9, 0, 0, 0, 0), new BigDecimal("2.5"));
        UsageOfDay usage = new UsageOfDay(DAY, DAY, "claude_code", "ann@example.com", 1, group);

        assertThat(inShort(charges(usage)))
                .containsExactly("credit 2.5 x 0.01 = 0.025 USD (0.025) P001 Blue expense:CC-1 from payable:copilot");
        UsageCost cost = result(usage).costs().get(0);
        assertThat(cost.key().billedBy()).isEqualTo("credits");
        assertThat(cost.credits()).isEqualByComparingTo("2.5");
        assertThat(cost.tokens().input()).isEqualTo(9);
        assertThat(cost.amount()).isEqualByComparingTo("0.025");
    }

    @Test
    void a_cost_is_one_row_an_account_and_model_with_all_its_requests_and_tokens() {
        List<UsageCost> costs = result(
                        usage("ann@example.com", SONNET, 0, new TokenCounts(1_000, 200, 30, 4, 5, 60)),
                        usage("ann@example.com", "sonnet", 200_000, new TokenCounts(1_000, 0, 0, 0, 0, 0)),
                        usage("ann@example.com", "claude-next", 0, new TokenCounts(7, 0, 0, 0, 0, 0)))
                .costs();

        assertThat(costs).hasSize(2);
        assertThat(costs.get(0).key().model()).isEqualTo("claude-next");
        assertThat(costs.get(0).key().priced()).isFalse();
        assertThat(costs.get(0).amount()).isEqualByComparingTo("0");
        assertThat(costs.get(1).requests()).isEqualTo(2);
        assertThat(costs.get(1).tokens()).isEqualTo(new TokenCounts(2_000, 200, 30, 4, 5, 60));
        assertThat(costs.get(1).amount()).isEqualByComparingTo("0.012117");
    }

    private UsageCharges.Result result(UsageOfDay... usage) {
        return new UsageCharges(pricer, NO_CONSTANT_PRICES, directory, "USD").of(List.of(usage), NO_PLAN);
    }

    private List<Charge> charges(UsageOfDay... usage) {
        return result(usage).charges();
    }

    private static UsageOfDay usage(String account, String model, long contextOver, TokenCounts tokens) {
        UsageGroup group = new UsageGroup(DAY, "anthropic", model, "", contextOver, tokens, null);
        return new UsageOfDay(DAY, DAY, "claude_code", account, 1, group);
    }

    private static UsageOfDay usageOf(LocalDate usageDay, LocalDate accountingDay, String account, TokenCounts tokens) {
        UsageGroup group = new UsageGroup(usageDay, "anthropic", SONNET, "", 0, tokens, null);
        return new UsageOfDay(usageDay, accountingDay, "claude_code", account, 1, group);
    }

    private static List<String> inShort(List<Charge> charges) {
        return charges.stream()
                .map(charge -> "%s %s x %s = %s %s (%s) %s %s %s from %s"
                        .formatted(
                                charge.priceClass(),
                                Charge.plain(charge.quantity()),
                                Charge.plain(charge.unitPrice()),
                                Charge.plain(charge.amount()),
                                charge.currency(),
                                Charge.plain(charge.amountBase()),
                                charge.personId(),
                                charge.team(),
                                charge.debitAccount(),
                                charge.creditAccount()))
                .toList();
    }
}

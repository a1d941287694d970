package io.tokenyield.pricing;

import static io.tokenyield.testing.TestRate.credits;
import static io.tokenyield.testing.TestRate.tokens;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.TokenCounts;
import io.tokenyield.reference.ModelAlias;
import io.tokenyield.reference.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The model sonnet entered at 3 dollars for a million tokens of input and 15 of output, a credit at a cent. */
class ConstantPricesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final ModelNames NAMES =
            new ModelNames(Map.of(new ModelAlias("anthropic", "Sonnet Latest"), "sonnet"));
    private static final Rate SONNET = tokens("anthropic", "sonnet", "3", "15", "0.3", null, null)
            .longOver(200_000, "6", "22.5", null, null, null)
            .rate();
    private static final Rate CREDIT = credits("copilot", "ai-credit", "0.01").rate();

    private final ConstantPrices prices =
            new ConstantPrices(List.of(SONNET, CREDIT), Map.of(), new RateCard(List.of(CREDIT)), NAMES);

    @Test
    void each_kind_of_tokens_costs_its_list_price_whatever_the_card_says_today() {
        assertThat(cost("sonnet", "", 0, new TokenCounts(1_000_000, 100_000, 1_000_000, 0, 0, 50_000)))
                .isEqualTo("4.8 USD"); // 3 + 1.5 + 0.3; the card has no price for sonnet any more
    }

    @Test
    void cache_writes_without_a_price_cost_what_input_costs() {
        assertThat(cost("sonnet", "", 0, new TokenCounts(0, 0, 0, 1_000_000, 1_000_000, 0)))
                .isEqualTo("6 USD");
    }

    @Test
    void a_price_in_another_currency_is_put_into_dollars_by_its_constant_rate() {
        Rate euros =
                tokens("mistral", "large", "2", "6", null, null, null).in("EUR").rate();
        UsageGroup million =
                new UsageGroup(DAY, "mistral", "large", "", 0, new TokenCounts(1_000_000, 0, 0, 0, 0, 0), null);

        assertThat(inEuros(euros, Map.of("EUR", new BigDecimal("1.1"))).of(million))
                .contains(new ConstantPrices.Cost(new BigDecimal("2.2000000000000000"), "USD"));
        assertThat(inEuros(euros, Map.of("GBP", new BigDecimal("1.3")))
                        .of(million)
                        .orElseThrow()
                        .currency())
                .isEqualTo("EUR");
    }

    private static ConstantPrices inEuros(Rate rate, Map<String, BigDecimal> usdPerUnit) {
        return new ConstantPrices(List.of(rate), usdPerUnit, new RateCard(List.of()), NAMES);
    }

    @Test
    void a_tier_and_a_long_context_change_nothing() {
        TokenCounts million = new TokenCounts(1_000_000, 0, 0, 0, 0, 0);

        assertThat(List.of(cost("sonnet", "batch", 0, million), cost("sonnet", "priority", 200_000, million)))
                .containsExactly("3 USD", "3 USD");
    }

    @Test
    void a_model_is_found_by_its_alias_and_in_any_case() {
        TokenCounts million = new TokenCounts(1_000_000, 0, 0, 0, 0, 0);

        assertThat(List.of(cost("Sonnet Latest", "", 0, million), cost("anthropic/SONNET", "", 0, million)))
                .containsExactly("3 USD", "3 USD");
    }

    @Test
    void a_credit_costs_what_the_unit_cost_that_the_provider_charges_by_on_that_day() {
        UsageGroup used = new UsageGroup(
                DAY, "copilot", "gpt-5", "", 0, new TokenCounts(9, 9, 9, 9, 9, 9), new BigDecimal("250"));

        assertThat(text(used)).isEqualTo("2.5 USD");
    }

    @Test
    void a_model_that_never_had_a_list_price_has_none_here() {
        assertThat(cost("claude-next", "", 0, new TokenCounts(5, 0, 0, 0, 0, 0)))
                .isEqualTo("none");
    }

    private String cost(String model, String tier, long contextOver, TokenCounts tokens) {
        return text(new UsageGroup(DAY, "anthropic", model, tier, contextOver, tokens, null));
    }

    private String text(UsageGroup group) {
        return prices.of(group)
                .map(cost -> cost.amount().stripTrailingZeros().toPlainString() + " " + cost.currency())
                .orElse("none");
    }
}

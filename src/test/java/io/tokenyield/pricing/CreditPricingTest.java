package io.tokenyield.pricing;

import static io.tokenyield.testing.TestRate.credits;
import static io.tokenyield.testing.TestRate.tokens;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.TokenCounts;
import io.tokenyield.testing.TestRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CreditPricingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 25);

    @Test
    void credits_cost_credits_times_their_price_and_the_tokens_are_information() {
        PricedGroup priced = price("2.5", "github-copilot", "gpt-5.6", credits("github-copilot", "ai-credit", "0.01"));

        assertThat(priced.lines()).hasSize(1);
        assertThat(priced.lines().get(0).priceClass()).isEqualTo("credit");
        assertThat(priced.lines().get(0).unit()).isEqualTo("credits");
        assertThat(priced.lines().get(0).quantity()).isEqualByComparingTo("2.5");
        assertThat(priced.lines().get(0).rateId()).isEqualTo("github-copilot/ai-credit/2026-01-01");
        assertThat(priced.amount()).isEqualByComparingTo("0.025");
    }

    @Test
    void a_price_for_the_model_itself_comes_before_the_provider_s_only_one() {
        PricedGroup priced = price(
                "10",
                "github-copilot",
                "premium",
                credits("github-copilot", "ai-credit", "0.01"),
                credits("github-copilot", "premium", "0.04"));

        assertThat(priced.amount()).isEqualByComparingTo("0.4");
    }

    @Test
    void several_prices_of_the_provider_and_none_for_the_model_are_no_price() {
        PricedGroup priced = price(
                "10",
                "github-copilot",
                "gpt-5.6",
                credits("github-copilot", "ai-credit", "0.01"),
                credits("github-copilot", "premium", "0.04"));

        assertThat(priced.isPriced()).isFalse();
        assertThat(priced.unpricedBecause()).isEqualTo("several credit prices for github-copilot on 2026-10-25");
        assertThat(priced.currency()).isNull();
        assertThat(priced.lines()).hasSize(1);
        assertThat(priced.lines().get(0).quantity()).isEqualByComparingTo("10");
        assertThat(priced.lines().get(0).unitPrice()).isNull();
        assertThat(priced.lines().get(0).rateId()).isNull();
        assertThat(priced.lines().get(0).amount()).isNull();
    }

    @Test
    void prices_of_other_days_do_not_make_it_several() {
        PricedGroup priced = price(
                "10",
                "kiro",
                "auto",
                credits("kiro", "credit", "0.05").valid("2026-01-01", "2026-10-01"),
                credits("kiro", "credit", "0.04").valid("2026-10-01", null));

        assertThat(priced.amount()).isEqualByComparingTo("0.4");
    }

    @Test
    void a_price_for_tokens_is_no_price_for_credits() {
        PricedGroup priced = price("10", "kiro", "auto", tokens("kiro", "auto", "3", "15", null, null, null));

        assertThat(priced.unpricedBecause()).isEqualTo("no credit price for kiro on 2026-10-25");
    }

    @Test
    void the_price_of_another_provider_is_none() {
        PricedGroup priced = price("10", "kiro", "auto", credits("github-copilot", "ai-credit", "0.01"));

        assertThat(priced.unpricedBecause()).isEqualTo("no credit price for kiro on 2026-10-25");
    }

    @Test
    void no_credits_are_a_reported_zero_and_not_tokens_to_be_priced() {
        PricedGroup priced = price("0", "github-copilot", "gpt-5.6", credits("github-copilot", "ai-credit", "0.01"));

        assertThat(priced.isPriced()).isTrue();
        assertThat(priced.lines()).isEmpty();
        assertThat(priced.amount()).isEqualByComparingTo("0");
    }

    @Test
    void a_tier_does_not_change_the_price_of_credits() {
        UsageGroup batch =
                new UsageGroup(DAY, "github-copilot", "gpt-5.6", "batch", 0, TokenCounts.NONE, new BigDecimal("3"));

        assertThat(pricer(credits("github-copilot", "ai-credit", "0.01"))
                        .price(batch)
                        .amount())
                .isEqualByComparingTo("0.03");
    }

    private static PricedGroup price(String credits, String provider, String model, TestRate... rates) {
        TokenCounts information = new TokenCounts(1_000_000, 1_000_000, 0, 0, 0, 0);
        return pricer(rates).price(new UsageGroup(DAY, provider, model, "", 0, information, new BigDecimal(credits)));
    }

    private static Pricer pricer(TestRate... rates) {
        return new Pricer(new RateCard(Stream.of(rates).map(TestRate::rate).toList()), new ModelNames(Map.of()));
    }
}

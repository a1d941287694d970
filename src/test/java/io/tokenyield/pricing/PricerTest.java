package io.tokenyield.pricing;

import static io.tokenyield.testing.TestRate.credits;
import static io.tokenyield.testing.TestRate.tokens;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.TokenCounts;
import io.tokenyield.testing.TestRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices are dollars a million tokens, so a million tokens cost what the card says. */
class PricerTest {
    private static final long MILLION = 1_000_000;
    private static final TokenCounts A_MILLION_OF_EACH =
            new TokenCounts(MILLION, MILLION, MILLION, MILLION, MILLION, 400_000);

    private static final TestRate SONNET = tokens("anthropic", "claude-sonnet-4-5", "3", "15", "0.3", "3.75", "6")
            .longOver(200_000, "6", "22.5", "0.6", "7.5", "12")
            .tier("batch", "0.5");
    private static final TestRate GPT = tokens("openai", "gpt-5.6", "1.25", "10", "0.125", null, null)
            .longOver(272_000, "2.5", "15", "0.25", null, null)
            .tier("flex", "0.5")
            .tier("priority", "2");
    private static final TestRate BARE = tokens("acme", "bare", "2", "8", null, null, null);
    private static final TestRate BARE_WITH_WRITES = tokens("acme", "writes", "2", "8", null, "2.5", null);
    private static final TestRate BARE_LONG =
            tokens("acme", "bare-long", "2", "8", "0.2", "2.5", "4").longOver(200_000, "5", "9", null, null, null);

    @Test
    void each_kind_of_token_has_its_price() {
        assertThat(lines(price("anthropic", "claude-sonnet-4-5", "", 0)))
                .containsExactly(
                        "input: 1000000 x 0.000003 = 3",
                        "output: 1000000 x 0.000015 = 15",
                        "cache_read: 1000000 x 0.0000003 = 0.3",
                        "cache_write_5m: 1000000 x 0.00000375 = 3.75",
                        "cache_write_1h: 1000000 x 0.000006 = 6");
    }

    @Test
    void reasoning_tokens_are_output_and_not_charged_again() {
        TokenCounts thinking = new TokenCounts(0, 1_000, 0, 0, 0, 900);
        TokenCounts notThinking = new TokenCounts(0, 1_000, 0, 0, 0, 0);

        assertThat(amount(price(SONNET, "", 0, thinking))).isEqualTo("0.015");
        assertThat(amount(price(SONNET, "", 0, notThinking))).isEqualTo("0.015");
    }

    @Test
    void a_kind_without_tokens_has_no_line() {
        assertThat(lines(price(SONNET, "", 0, new TokenCounts(0, 7, 0, 0, 0, 0))))
                .containsExactly("output: 7 x 0.000015 = 0.000105");
    }

    @Test
    void a_request_without_any_token_is_priced_and_costs_nothing() {
        PricedGroup nothing = price(SONNET, "", 0, TokenCounts.NONE);

        assertThat(nothing.isPriced()).isTrue();
        assertThat(amount(nothing)).isEqualTo("0");
        assertThat(nothing.lines()).isEmpty();
    }

    @Test
    void missing_cache_prices_are_the_input_price() {
        assertThat(lines(price("acme", "bare", "", 0)))
                .contains("cache_read: 1000000 x 0.000002 = 2")
                .contains("cache_write_5m: 1000000 x 0.000002 = 2")
                .contains("cache_write_1h: 1000000 x 0.000002 = 2");
    }

    @Test
    void a_missing_price_of_1_hour_writes_is_that_of_5_minute_writes() {
        assertThat(lines(price("acme", "writes", "", 0)))
                .contains("cache_write_5m: 1000000 x 0.0000025 = 2.5")
                .contains("cache_write_1h: 1000000 x 0.0000025 = 2.5");
    }

    @Test
    void missing_long_cache_prices_are_the_long_input_price_and_not_the_base_ones() {
        assertThat(lines(price("acme", "bare-long", "", 200_000)))
                .containsExactly(
                        "input.long: 1000000 x 0.000005 = 5",
                        "output.long: 1000000 x 0.000009 = 9",
                        "cache_read.long: 1000000 x 0.000005 = 5",
                        "cache_write_5m.long: 1000000 x 0.000005 = 5",
                        "cache_write_1h.long: 1000000 x 0.000005 = 5");
    }

    @Test
    void over_the_threshold_the_whole_request_is_at_long_prices_output_too() {
        assertThat(lines(price("anthropic", "claude-sonnet-4-5", "", 200_000)))
                .containsExactly(
                        "input.long: 1000000 x 0.000006 = 6",
                        "output.long: 1000000 x 0.0000225 = 22.5",
                        "cache_read.long: 1000000 x 0.0000006 = 0.6",
                        "cache_write_5m.long: 1000000 x 0.0000075 = 7.5",
                        "cache_write_1h.long: 1000000 x 0.000012 = 12");
    }

    @ParameterizedTest(name = "over {0}: {1} a million tokens of output")
    @CsvSource({"0, 15", "128000, 15", "200000, 22.5", "272000, 22.5"})
    void a_threshold_of_another_model_does_not_make_a_request_long(long contextOver, String price) {
        TokenCounts output = new TokenCounts(0, MILLION, 0, 0, 0, 0);

        assertThat(amount(price(SONNET, "", contextOver, output))).isEqualTo(price);
    }

    @Test
    void batch_halves_the_whole_request() {
        PricedGroup batch = price("anthropic", "claude-sonnet-4-5", "batch", 0);

        assertThat(lines(batch))
                .containsExactly(
                        "input.batch: 1000000 x 0.0000015 = 1.5",
                        "output.batch: 1000000 x 0.0000075 = 7.5",
                        "cache_read.batch: 1000000 x 0.00000015 = 0.15",
                        "cache_write_5m.batch: 1000000 x 0.000001875 = 1.875",
                        "cache_write_1h.batch: 1000000 x 0.000003 = 3");
        assertThat(amount(batch)).isEqualTo("14.025");
    }

    @Test
    void a_long_request_in_batch_is_half_the_long_price() {
        assertThat(lines(price(SONNET, "batch", 200_000, new TokenCounts(300_000, 1_000, 0, 0, 0, 0))))
                .containsExactly(
                        "input.long.batch: 300000 x 0.000003 = 0.9", "output.long.batch: 1000 x 0.00001125 = 0.01125");
    }

    @ParameterizedTest(name = "{0} costs {1}")
    @CsvSource({"flex, 5.625", "priority, 22.5", "' Priority ', 22.5", "standard, 11.25", "default, 11.25", "'', 11.25"
    })
    void a_tier_multiplies_the_whole_request(String tier, String amount) {
        TokenCounts both = new TokenCounts(MILLION, MILLION, 0, 0, 0, 0);

        assertThat(amount(price(GPT, tier, 0, both))).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flex", "priority", "turbo"})
    void a_tier_that_a_model_is_not_sold_at_has_no_price_and_keeps_its_tokens(String tier) {
        PricedGroup unpriced = price(SONNET, tier, 0, new TokenCounts(100, 20, 0, 0, 0, 0));

        assertThat(unpriced.isPriced()).isFalse();
        assertThat(unpriced.unpricedBecause())
                .isEqualTo("anthropic/claude-sonnet-4-5/2026-01-01 has no price for tier '" + tier + "'");
        assertThat(unpriced.currency()).isNull();
        assertThat(lines(unpriced))
                .containsExactly("input." + tier + ": 100 x null = null", "output." + tier + ": 20 x null = null");
    }

    @Test
    void a_model_that_is_not_on_the_card_has_no_price_and_keeps_its_tokens() {
        PricedGroup unpriced = price("anthropic", "claude-next", "", 0, new TokenCounts(5, 6, 7, 8, 9, 1));

        assertThat(unpriced.unpricedBecause()).isEqualTo("no rate for anthropic/claude-next on 2026-10-25");
        assertThat(lines(unpriced))
                .containsExactly(
                        "input: 5 x null = null",
                        "output: 6 x null = null",
                        "cache_read: 7 x null = null",
                        "cache_write_5m: 8 x null = null",
                        "cache_write_1h: 9 x null = null");
        assertThat(unpriced.lines())
                .allSatisfy(line -> assertThat(line.rateId()).isNull());
    }

    @Test
    void a_model_of_another_provider_is_another_model() {
        assertThat(price("bedrock", "claude-sonnet-4-5", "", 0).unpricedBecause())
                .isEqualTo("no rate for bedrock/claude-sonnet-4-5 on 2026-10-25");
    }

    @ParameterizedTest(name = "on {0} a million tokens cost {1}")
    @CsvSource({"2026-08-20, 5", "2026-08-21, 4", "2026-09-30, 4"})
    void a_new_price_holds_from_its_first_day_on(LocalDate day, String price) {
        Pricer pricer = pricer(
                tokens("openai", "gpt-5.6-sol", "5", "9", null, null, null).valid("2026-01-01", "2026-08-21"),
                tokens("openai", "gpt-5.6-sol", "4", "9", null, null, null).valid("2026-08-21", "2026-10-01"));
        PricedGroup priced = pricer.price(group(day, "openai", "gpt-5.6-sol", new TokenCounts(MILLION, 0, 0, 0, 0, 0)));

        assertThat(amount(priced)).isEqualTo(price);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-31", "2026-10-01"})
    void outside_of_its_validity_a_rate_is_no_price(LocalDate day) {
        Pricer pricer = pricer(
                tokens("openai", "gpt-5.6-sol", "5", "9", null, null, null).valid("2026-01-01", "2026-10-01"));
        PricedGroup priced = pricer.price(group(day, "openai", "gpt-5.6-sol", new TokenCounts(1, 0, 0, 0, 0, 0)));

        assertThat(priced.unpricedBecause()).isEqualTo("no rate for openai/gpt-5.6-sol on " + day);
    }

    @Test
    void a_rate_for_credits_is_no_price_for_tokens() {
        Pricer pricer = pricer(credits("kiro", "auto", "0.04"));
        PricedGroup priced =
                pricer.price(group(LocalDate.of(2026, 10, 25), "kiro", "auto", new TokenCounts(10, 0, 0, 0, 0, 0)));

        assertThat(priced.unpricedBecause()).isEqualTo("no rate for kiro/auto on 2026-10-25");
    }

    @Test
    void nothing_is_rounded_however_small() {
        Pricer pricer = pricer(tokens("acme", "tiny", "0.0000000001", "1", null, null, null));
        PricedGroup priced =
                pricer.price(group(LocalDate.of(2026, 10, 25), "acme", "tiny", new TokenCounts(3, 0, 0, 0, 0, 0)));

        assertThat(amount(priced)).isEqualTo("0.0000000000000003");
    }

    @Test
    void a_price_keeps_the_currency_of_its_rate() {
        Pricer pricer =
                pricer(tokens("mistral", "devstral", "1", "3", null, null, null).in("EUR"));
        PricedGroup priced = pricer.price(
                group(LocalDate.of(2026, 10, 25), "mistral", "devstral", new TokenCounts(1, 0, 0, 0, 0, 0)));

        assertThat(priced.currency()).isEqualTo("EUR");
    }

    private static PricedGroup price(String provider, String model, String tier, long contextOver) {
        return price(provider, model, tier, contextOver, A_MILLION_OF_EACH);
    }

    private static PricedGroup price(TestRate rate, String tier, long contextOver, TokenCounts tokens) {
        return price(rate.rate().provider(), rate.rate().modelId(), tier, contextOver, tokens);
    }

    private static PricedGroup price(String provider, String model, String tier, long contextOver, TokenCounts tokens) {
        UsageGroup group = new UsageGroup(LocalDate.of(2026, 10, 25), provider, model, tier, contextOver, tokens, null);
        return pricer(SONNET, GPT, BARE, BARE_WITH_WRITES, BARE_LONG).price(group);
    }

    private static UsageGroup group(LocalDate day, String provider, String model, TokenCounts tokens) {
        return new UsageGroup(day, provider, model, "", 0, tokens, null);
    }

    private static Pricer pricer(TestRate... rates) {
        return new Pricer(new RateCard(Stream.of(rates).map(TestRate::rate).toList()), new ModelNames(Map.of()));
    }

    private static String amount(PricedGroup priced) {
        return plain(priced.amount());
    }

    private static List<String> lines(PricedGroup priced) {
        return priced.lines().stream()
                .map(line -> line.priceClass() + ": " + plain(line.quantity()) + " x " + plain(line.unitPrice()) + " = "
                        + plain(line.amount()))
                .toList();
    }

    private static String plain(BigDecimal number) {
        return number == null ? "null" : number.stripTrailingZeros().toPlainString();
    }
}

package io.tokenyield.pricing;

import static io.tokenyield.testing.TestRate.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.reference.Rate;
import io.tokenyield.testing.TestRate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateCardTest {
    @Test
    void a_model_is_found_whatever_its_case_on_the_card() {
        RateCard card = new RateCard(List.of(gpt("GPT-5.6", "2026-01-01", null)));

        assertThat(card.forTokens("openai", "gpt-5.6", LocalDate.of(2026, 10, 25)))
                .hasValueSatisfying(rate -> assertThat(rate.modelId()).isEqualTo("GPT-5.6"));
    }

    @Test
    void rates_may_follow_each_other_without_a_gap() {
        RateCard card =
                new RateCard(List.of(gpt("gpt-5.6", "2026-08-21", null), gpt("gpt-5.6", "2026-01-01", "2026-08-21")));

        assertThat(firstDayOfRateOn(card, "2026-08-20")).isEqualTo("2026-01-01");
        assertThat(firstDayOfRateOn(card, "2026-08-21")).isEqualTo("2026-08-21");
    }

    @Test
    void two_rates_of_one_model_on_one_day_are_refused() {
        assertThatThrownBy(() -> new RateCard(
                        List.of(gpt("gpt-5.6", "2026-01-01", "2026-08-22"), gpt("GPT-5.6", "2026-08-21", null))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rates overlap: openai/gpt-5.6/2026-01-01 and openai/GPT-5.6/2026-08-21");
    }

    @Test
    void two_open_rates_of_one_model_are_refused() {
        assertThatThrownBy(() ->
                        new RateCard(List.of(gpt("gpt-5.6", "2026-08-21", null), gpt("gpt-5.6", "2026-01-01", null))))
                .hasMessageContaining("rates overlap");
    }

    private static String firstDayOfRateOn(RateCard card, String day) {
        return card.forTokens("openai", "gpt-5.6", LocalDate.parse(day))
                .orElseThrow()
                .validFrom()
                .toString();
    }

    private static Rate gpt(String model, String from, String to) {
        TestRate rate = tokens("openai", model, "1.25", "10", null, null, null);
        return rate.valid(from, to).rate();
    }
}

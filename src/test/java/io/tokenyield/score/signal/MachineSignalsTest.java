package io.tokenyield.score.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R, Q, H and P: each formula, each threshold just below and at. */
class MachineSignalsTest {
    private static final ScoreParameters STANDARD = ScoreParameters.STANDARD;
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** Pauses of 300 seconds lie in bins 271 and 272, all others far from each other. */
    private static SteadyRhythm rhythm(long steady, long others) {
        TreeMap<Integer, Long> pauses = new TreeMap<>(Map.of(271, steady / 3, 272, steady - steady / 3));
        for (int i = 0; i < others; i++) {
            pauses.merge(i % 12 * 20, 1L, Long::sum);
        }
        return new SteadyRhythm(pauses, HUNDRED);
    }

    @ParameterizedTest(name = "{0} of {1}: {2} points")
    @CsvSource({"69, 200, 0", "70, 200, 1", "199, 199, 0", "200, 200, 1"})
    void rhythm_needs_35_percent_of_200_pauses_within_5_percent_of_one_length(long steady, long all, int points) {
        Optional<Finding> finding = rhythm(steady, all - steady).finding(STANDARD);

        assertThat(finding.map(Finding::points).orElse(0)).isEqualTo(points);
    }

    @Test
    void the_question_about_a_rhythm_says_how_often_and_how_long() {
        Finding finding = rhythm(150, 150).finding(STANDARD).orElseThrow();

        assertThat(finding.measure()).isEqualTo("0.50000000");
        assertThat(finding.costUsd()).isEqualByComparingTo("50");
        assertThat(finding.text())
                .isEqualTo("50 % of 300 requests that followed a pause came every 300 seconds, within 5 %. Is this a"
                        + " scheduled agent? Which ticket does it serve?");
    }

    @Test
    void pauses_that_are_eleven_bins_apart_are_not_of_one_length() {
        TreeMap<Integer, Long> near = new TreeMap<>(Map.of(100, 35L, 109, 35L, 300, 65L, 400, 65L));
        TreeMap<Integer, Long> far = new TreeMap<>(Map.of(100, 35L, 110, 35L, 300, 65L, 400, 65L));

        assertThat(new SteadyRhythm(near, HUNDRED).finding(STANDARD)).isPresent();
        assertThat(new SteadyRhythm(far, HUNDRED).finding(STANDARD)).isEmpty();
    }

    @ParameterizedTest(name = "{0} restless days of {1}: {2} points")
    @CsvSource({"9, 19, 0", "10, 20, 3", "4, 4, 0", "5, 5, 3"})
    void no_quiet_time_is_half_of_at_least_five_days_without_a_rest(int restless, int days, int points) {
        Optional<Finding> finding = new QuietTime(days, restless, HUNDRED).finding(STANDARD);

        assertThat(finding.map(Finding::points).orElse(0)).isEqualTo(points);
    }

    @Test
    void the_question_about_quiet_time_says_on_how_many_days() {
        Finding finding = new QuietTime(20, 12, HUNDRED).finding(STANDARD).orElseThrow();

        assertThat(finding.costUsd()).isEqualByComparingTo("60");
        assertThat(finding.text())
                .isEqualTo("On 12 of 20 days with use the account was never quiet for 5 hours. Does something run"
                        + " unattended?");
    }

    private static RepeatedPrompts.Prompt prompt(long times, int days, String usd) {
        return new RepeatedPrompts.Prompt(times, days, new BigDecimal(usd));
    }

    @ParameterizedTest(name = "{0} times on {1} days for {2} of 100 USD: {3} points")
    @CsvSource({"1045, 11, 39.99, 0", "1045, 11, 40, 3", "20, 3, 40, 3", "19, 3, 40, 0", "500, 2, 90, 0"})
    void prompts_repeat_when_sent_20_times_on_3_days_for_40_percent_of_spend(
            long times, int days, String usd, int points) {
        Optional<Finding> finding = new RepeatedPrompts(List.of(prompt(times, days, usd)), HUNDRED).finding(STANDARD);

        assertThat(finding.map(Finding::points).orElse(0)).isEqualTo(points);
    }

    @Test
    void the_question_about_prompts_counts_those_that_repeat_and_no_others() {
        List<RepeatedPrompts.Prompt> prompts =
                List.of(prompt(1_045, 11, "41.5"), prompt(60, 4, "10"), prompt(52, 1, "20"));

        Finding finding =
                new RepeatedPrompts(prompts, HUNDRED).finding(STANDARD).orElseThrow();

        assertThat(finding.measure()).isEqualTo("0.51500000");
        assertThat(finding.costUsd()).isEqualByComparingTo("51.5");
        assertThat(finding.text())
                .isEqualTo("51 % of spend repeats 2 identical prompts, 1,105 times in all. Is it one task, and which"
                        + " ticket does it serve?");
    }

    @Test
    void use_that_costs_nothing_repeats_no_spend() {
        assertThat(new RepeatedPrompts(List.of(prompt(1_045, 11, "0")), BigDecimal.ZERO).finding(STANDARD))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} of 100 USD: {1} points")
    @CsvSource({"29.99, 0", "30, 3", "100, 3"})
    void padding_is_30_percent_of_spend(String usd, int points) {
        Optional<Finding> finding = new Padding(12, new BigDecimal(usd), HUNDRED).finding(STANDARD);

        assertThat(finding.map(Finding::points).orElse(0)).isEqualTo(points);
    }

    @Test
    void the_question_about_padding_asks_what_it_was_for() {
        Finding finding = new Padding(1, new BigDecimal("62.75"), HUNDRED)
                .finding(STANDARD)
                .orElseThrow();

        assertThat(finding.costUsd()).isEqualByComparingTo("62.75");
        assertThat(finding.text())
                .isEqualTo(
                        "62 % of spend went into 1 request with a very large input and almost no output. What were they"
                                + " for?");
    }
}

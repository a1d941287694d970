package io.tokenyield.score.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** U. A usual unit costs 100 dollars; with standard parameters 600 open dollars matter. */
class UnexplainedTest {
    private static Optional<Finding> of(String value, String cost) {
        return new Unexplained(new BigDecimal(value), new BigDecimal(cost), 100, false)
                .finding(ScoreParameters.STANDARD);
    }

    /** The limits by the closed form of SCORE 1.5 with z = 1.6449, solved for the cost by hand. */
    @ParameterizedTest(name = "{0} units, {1} USD: {2} points")
    @CsvSource({
        "0, 1054.71, 0", "0, 1054.72, 2",
        "0, 1385.65, 2", "0, 1385.66, 3",
        "0, 1882.06, 3", "0, 1882.07, 4",
        "0, 3123.10, 4", "0, 3123.11, 5",
        "4, 1760.27, 0", "4, 1760.28, 2",
        "4, 2232.33, 2", "4, 2232.34, 3",
        "4, 2940.41, 3", "4, 2940.42, 4",
        "4, 4710.62, 4", "4, 4710.63, 5"
    })
    void points_begin_where_the_upper_limit_leaves_a_tenth_a_quarter_two_fifths_and_three_fifths_open(
            String value, String cost, int points) {
        assertThat(of(value, cost).map(Finding::points).orElse(0)).isEqualTo(points);
    }

    @Test
    void the_sentence_has_its_numbers_and_asks_for_what_is_missing() {
        Finding finding = of("3", "4000").orElseThrow();

        assertThat(finding.measure()).isEqualTo("0.57142533");
        assertThat(finding.costUsd()).isEqualByComparingTo("3700");
        assertThat(finding.text())
                .isEqualTo(
                        "At most 43 % of 4,000.00 USD is explained by 3 verified units of work; 3,700.00 USD are open."
                                + " Is an outcome missing here?");
    }

    @Test
    void a_standard_cost_of_the_own_window_is_said() {
        Optional<Finding> finding =
                new Unexplained(BigDecimal.ONE, new BigDecimal("4000"), 100, true).finding(ScoreParameters.STANDARD);

        assertThat(finding.orElseThrow().text())
                .contains("1 verified unit of work;")
                .endsWith(
                        "(A usual unit is taken to cost 100.00 USD, as for colleagues in the same window: no earlier one"
                                + " is frozen yet.)");
    }

    @Test
    void nothing_is_asked_while_the_open_dollars_do_not_matter() {
        // 60 units of 10 dollars are open in both: only the dollars tell them apart.
        ScoreParameters parameters = ScoreParameters.STANDARD;
        Unexplained at = new Unexplained(BigDecimal.ZERO, new BigDecimal("600"), 10, false);
        Unexplained over = new Unexplained(BigDecimal.ZERO, new BigDecimal("600.01"), 10, false);

        assertThat(at.finding(parameters)).isEmpty();
        assertThat(over.finding(parameters).orElseThrow().points()).isEqualTo(5);
        assertThat(at.finding(parameters.with(Map.of("band_usd", new BigDecimal("299")))))
                .isPresent();
    }

    @Test
    void work_that_explains_its_spend_is_never_a_signal_however_high_the_spend() {
        assertThat(of("400", "40000")).isEmpty();
        assertThat(of("0", "0")).isEmpty();
    }

    @Test
    void what_no_share_can_be_made_of_is_refused() {
        assertThatThrownBy(() -> new Unexplained(BigDecimal.ONE, BigDecimal.ONE, 0, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of("-1", "100")).isInstanceOf(IllegalArgumentException.class);
    }
}

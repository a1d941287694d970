package io.tokenyield.score.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D, N, L and J: each formula, each threshold just below and at. */
class RouteAndVolumeSignalsTest {
    private static final ScoreParameters STANDARD = ScoreParameters.STANDARD;

    private static BigDecimal usd(String amount) {
        return new BigDecimal(amount);
    }

    private static int points(Optional<Finding> finding) {
        return finding.map(Finding::points).orElse(0);
    }

    @ParameterizedTest(name = "{0} USD dead, {1} merged: {2} points")
    @CsvSource({
        "54.99, 45.01, 0", "55, 45, 1",
        "64.99, 35.01, 1", "65, 35, 2",
        "74.99, 25.01, 2", "75, 25, 3"
    })
    void dead_ends_are_55_65_and_75_percent_of_spend_on_branches_that_can_be_judged(
            String dead, String merged, int points) {
        assertThat(points(new DeadEnds(usd(merged), usd(dead), usd("120")).finding(STANDARD)))
                .isEqualTo(points);
    }

    @Test
    void where_less_than_half_of_spend_can_be_judged_there_are_no_dead_ends() {
        DeadEnds half = new DeadEnds(usd("10"), usd("50"), usd("120"));
        DeadEnds less = new DeadEnds(usd("10"), usd("49.99"), usd("120"));
        DeadEnds nothing = new DeadEnds(usd("0"), usd("0"), usd("0"));

        assertThat(half.isJudged(STANDARD)).isTrue();
        assertThat(half.finding(STANDARD).orElseThrow().text())
                .isEqualTo("83 % of spend was on branches that did not merge, or on none. Was it a try, or is the work"
                        + " somewhere else?");
        assertThat(less.isJudged(STANDARD)).isFalse();
        assertThat(less.finding(STANDARD)).isEmpty();
        assertThat(nothing.finding(STANDARD)).isEmpty();
    }

    private static CostlyUnit units(CostlyUnit.Spend... units) {
        return new CostlyUnit(List.of(units), 20);
    }

    @ParameterizedTest(name = "{0} USD: {1} points")
    @CsvSource({"299.99, 0", "300, 2", "3000, 2"})
    void one_unit_is_far_above_standard_from_15_usual_units_on(String usd, int points) {
        assertThat(points(units(new CostlyUnit.Spend("T-1", usd(usd), BigDecimal.ZERO))
                        .finding(STANDARD)))
                .isEqualTo(points);
    }

    @Test
    void the_dearest_unit_is_asked_about_with_what_was_spent_after_it_was_closed() {
        Finding finding = units(
                        new CostlyUnit.Spend("T-2", usd("310"), usd("0")),
                        new CostlyUnit.Spend("T-7", usd("333.5"), usd("120.25")))
                .finding(STANDARD)
                .orElseThrow();

        assertThat(finding.measure()).isEqualTo("16.67500000");
        assertThat(finding.costUsd()).isEqualByComparingTo("313.5");
        assertThat(finding.text())
                .isEqualTo(
                        "T-7 cost 16.6 times a usual unit, 120.25 USD of it after it was closed. Is other work booked on"
                                + " it?");
        assertThat(units(new CostlyUnit.Spend("T-2", usd("310"), usd("0"))).finding(STANDARD))
                .hasValueSatisfying(found -> assertThat(found.text())
                        .isEqualTo("T-2 cost 15.5 times a usual unit. Is other work booked on it?"));
        assertThat(units().finding(STANDARD)).isEmpty();
    }

    /** 22 people; of 21 the logarithms above that of 100 dollars are five times -1, -0.5, 1 and 1.2, and 0. */
    private static SpendLevel group(BigDecimal own) {
        List<BigDecimal> costs = new ArrayList<>(List.of(own));
        for (int i = 0; i < 10; i++) {
            costs.add(BigDecimal.valueOf(100 * Math.exp(i < 5 ? -1 : -0.5)));
            costs.add(BigDecimal.valueOf(100 * Math.exp(i < 5 ? 1 : 1.2)));
        }
        costs.add(usd("100"));
        return new SpendLevel(costs);
    }

    /**
     * The median lies between 0 and 1: 0.5. Distances from it are six times 0.5, five times 0.7, 1 and 1.5, and that of the
     * own one, so the middle of them lies between 0.7 and 1: 0.85.
     */
    @ParameterizedTest(name = "{0} deviations: {1} points")
    @CsvSource({"1.4999, 0", "1.5001, 1", "1.9999, 1", "2.0001, 2", "2.9999, 2", "3.0001, 3"})
    void level_is_one_and_a_half_two_and_three_robust_deviations_above_colleagues(double deviations, int points) {
        double log = 0.5 + deviations * 1.4826 * 0.85;
        BigDecimal own = BigDecimal.valueOf(100 * Math.exp(log));

        assertThat(points(group(own).finding(own, STANDARD))).isEqualTo(points);
    }

    @Test
    void the_question_about_a_level_names_no_colleague() {
        BigDecimal own = usd("5000");

        Finding finding = group(own).finding(own, STANDARD).orElseThrow();

        assertThat(finding.text())
                .isEqualTo("Spend of 5,000.00 USD is far above that of 21 comparable colleagues, whose middle one spent"
                        + " 164.87 USD. What was it for?");
        assertThat(finding.costUsd()).isBetween(usd("4835.12"), usd("4835.13"));
    }

    @Test
    void with_fewer_than_twenty_colleagues_or_all_alike_there_is_no_level() {
        BigDecimal own = usd("1000000");
        List<BigDecimal> twenty = new ArrayList<>();
        for (int i = 1; i < 20; i++) {
            twenty.add(BigDecimal.valueOf(i));
        }
        twenty.add(own);
        assertThat(new SpendLevel(twenty).finding(own, STANDARD)).isEmpty();
        twenty.add(BigDecimal.ZERO);
        assertThat(new SpendLevel(twenty).finding(own, STANDARD))
                .as("who used nothing is no colleague in use")
                .isEmpty();
        twenty.add(BigDecimal.valueOf(20));
        assertThat(new SpendLevel(twenty).finding(own, STANDARD)).isPresent();

        BigDecimal[] alike = new BigDecimal[30];
        Arrays.fill(alike, usd("10"));
        alike[0] = own;
        assertThat(new SpendLevel(List.of(alike)).finding(own, STANDARD)).isEmpty();
    }

    private static SpendJump jump(String own, String... earlier) {
        return new SpendJump(
                usd(own), Arrays.stream(earlier).map(BigDecimal::new).toList());
    }

    @ParameterizedTest(name = "{0} USD: {1} points")
    @CsvSource({"59.99, 0", "60, 1", "119.99, 1", "120, 2"})
    void a_jump_is_twice_and_four_times_the_median_of_the_last_four_windows(String own, int points) {
        assertThat(points(jump(own, "10", "20", "40", "900").finding(STANDARD))).isEqualTo(points);
    }

    @Test
    void the_question_about_a_jump_says_from_where_to_where() {
        Finding finding = jump("130", "10", "20", "40", "900").finding(STANDARD).orElseThrow();

        assertThat(finding.costUsd()).isEqualByComparingTo("100");
        assertThat(finding.text())
                .isEqualTo("Spend rose 4.3-fold, from 30.00 USD in earlier weeks to 130.00 USD. New tool or new task?");
    }

    @Test
    void who_was_away_does_not_jump_by_coming_back_and_who_is_new_has_nothing_to_jump_from() {
        assertThat(jump("100", "0", "0", "90", "100").finding(STANDARD)).isEmpty();
        assertThat(jump("100", "0", "0", "0", "10").finding(STANDARD)).isEmpty();
        assertThat(jump("100", "10", "10", "10").finding(STANDARD))
                .as("three windows of data")
                .isEmpty();
    }
}

package io.tokenyield.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GammaQuantileTest {
    /** What lies below 1.2816 standard deviations of a normal number. */
    private static final double NINETY = 0.9000085;

    @Test
    void the_exact_quantiles_are_those_of_distributions_that_can_be_turned_round_by_hand() {
        // Shape 1 is the exponential: 90 % lie below -ln(0.1) = 2.302585.
        assertThat(ExactGamma.quantile(1, 1, 0.9)).isCloseTo(Math.log(10), within(1e-11));
        assertThat(ExactGamma.quantile(1, 4, 0.1)).isCloseTo(-Math.log(0.9) / 4, within(1e-12));
        // Shape 5 is half of a chi-square with 10 degrees: tables say 4.865182 and 15.987179 for 10 % and 90 %.
        assertThat(ExactGamma.quantile(5, 0.5, 0.1)).isCloseTo(4.865182, within(1e-6));
        assertThat(ExactGamma.quantile(5, 0.5, 0.9)).isCloseTo(15.987179, within(1e-6));
        // Shape 50: chi-square with 100 degrees, 118.498004.
        assertThat(ExactGamma.quantile(50, 0.5, 0.9)).isCloseTo(118.498004, within(1e-6));
    }

    @ParameterizedTest(name = "shapes from {0} to {1}: off by less than {2}")
    @CsvSource({"1.7142857, 2.5, 0.008", "2.5, 6, 0.0032", "6, 20, 0.001", "20, 300, 0.0002"})
    void the_closed_form_is_near_the_exact_quantile(double from, double to, double bound) {
        for (double shape = from; shape <= to; shape *= 1.01) {
            double lo = GammaQuantile.of(shape, 2, -1.2816) / ExactGamma.quantile(shape, 2, 1 - NINETY);
            double hi = GammaQuantile.of(shape, 2, 1.2816) / ExactGamma.quantile(shape, 2, NINETY);

            assertThat(lo).as("lower, shape " + shape).isCloseTo(1, within(bound));
            assertThat(hi).as("upper, shape " + shape).isCloseTo(1, within(bound));
        }
    }

    @Test
    void shapes_that_only_other_parameters_have_are_too_low_by_what_is_said() {
        for (double shape = 1; shape < 1.7142857; shape += 0.01) {
            double lo = GammaQuantile.of(shape, 1, -1.2816) / ExactGamma.quantile(shape, 1, 1 - NINETY);
            double hi = GammaQuantile.of(shape, 1, 1.2816) / ExactGamma.quantile(shape, 1, NINETY);

            assertThat(lo).as("lower, shape " + shape).isBetween(1 - 0.066, 1.0);
            assertThat(hi).as("upper, shape " + shape).isBetween(1 - 0.011, 1.0);
        }
    }

    @Test
    void far_below_there_is_nothing_rather_than_a_number_that_rises_with_the_rate() {
        assertThat(GammaQuantile.of(0.1, 1, -1.2816)).isZero();
    }
}

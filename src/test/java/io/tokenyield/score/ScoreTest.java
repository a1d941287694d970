package io.tokenyield.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {

    @Test
    void four_units_for_what_ten_usually_cost_are_ten_sixteenths() {
        Score score = score(4, 1_000, 100);

        // E = 1000/100 = 10. S = (6+4)/(6+10) = 0.625. Unexplained 1000 - 100 x 4 = 600.
        assertThat(score.e()).isEqualTo(10);
        assertThat(score.s()).isEqualTo(0.625);
        assertThat(score.unexplainedUsd()).isEqualTo(600);
        // Shape (6+4)/3.5 = 2.857143, so 1/(9a) = 0.0388889 and 1.2816/(3 sqrt a) = 0.2527361.
        // lo = 0.625 x (1 - 0.0388889 - 0.2527361)^3 = 0.625 x 0.708375^3 = 0.625 x 0.355461 = 0.222163
        // hi = 0.625 x (1 - 0.0388889 + 0.2527361)^3 = 0.625 x 1.213847^3 = 0.625 x 1.788529 = 1.117831, cut off at 1
        assertThat(score.lo()).isCloseTo(0.222163, within(1e-6));
        assertThat(score.hi()).isEqualTo(1);
    }

    @Test
    void nothing_verified_for_what_fourteen_units_usually_cost_is_six_twentieths() {
        Score score = score(0, 1_400, 100);

        // E = 14, S = 6/20 = 0.3. Shape 6/3.5 = 1.714286: 1/(9a) = 0.0648148, 1.2816/(3 sqrt a) = 0.3262784.
        // lo = 0.3 x 0.6089068^3 = 0.3 x 0.225764 = 0.067729; hi = 0.3 x 1.2614636^3 = 0.3 x 2.007360 = 0.602208
        assertThat(score.s()).isEqualTo(0.3);
        assertThat(score.lo()).isCloseTo(0.067729, within(1e-6));
        assertThat(score.hi()).isCloseTo(0.602208, within(1e-6));
        assertThat(score.unexplainedUsd()).isEqualTo(1_400);
    }

    @ParameterizedTest(name = "{0} units, {1} USD at {2} a unit")
    @CsvSource({
        // V,    C, cstd,  E,   S, open
        " 0,     0,  100,  0,   1,    0", // nothing spent: (6+0)/(6+0)
        " 9,     0,  100,  0,   1,    0", // more units than spend: 15/6 is cut off at 1
        "10, 1_000,  100, 10,   1,    0", // exactly at standard cost
        "10, 2_600,  100, 26, 0.5, 1600", // 16/32, and 2600 - 1000
        " 2,   600,   50, 12, 0.444444, 500", // 8/18, and 600 - 100
        " 0, 600e6,  100, 6e6, 0.000001, 600e6" // 6/6,000,006
    })
    void some_scores(double v, String c, double cstd, double e, double s, double open) {
        Score score = score(v, Double.parseDouble(c.replace("_", "")), cstd);

        assertThat(score.e()).isEqualTo(e);
        assertThat(score.s()).isCloseTo(s, within(1e-6));
        assertThat(score.unexplainedUsd()).isEqualTo(open);
        assertThat(score.lo()).isBetween(0.0, score.s());
        assertThat(score.hi()).isBetween(score.s(), 1.0);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, 1", "1, -1, 1", "1, 1, 0", "1, 1, -1", "NaN, 1, 1", "1, Infinity, 1", "1, 1, NaN"})
    void numbers_that_are_none_make_no_score(double v, double c, double cstd) {
        assertThatThrownBy(() -> score(v, c, cstd))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a number it can be made of");
    }

    private static Score score(double v, double c, double cstd) {
        return Score.of(v, c, cstd, ScoreParameters.STANDARD);
    }
}

package io.tokenyield.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Rounding by largest remainder")
class LargestRemainderTest {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Test
    @DisplayName("gives the missing cent to the largest remainder")
    void missingCentGoesToTheLargestRemainder() {
        assertThat(LargestRemainder.round(decimals("0.333", "0.334", "0.333"), 2))
                .isEqualTo(decimals("0.33", "0.34", "0.33"));
    }

    @Test
    @DisplayName("serves equal remainders in the order of the list")
    void tiesGoToTheFirst() {
        assertThat(LargestRemainder.round(decimals("0.005", "0.005", "0.005", "0.005"), 2))
                .isEqualTo(decimals("0.01", "0.01", "0.00", "0.00"));
    }

    @Test
    @DisplayName("keeps reversals beside what they reverse")
    void negativeAmounts() {
        assertThat(LargestRemainder.round(decimals("1.205", "-1.205", "1.244"), 2))
                .isEqualTo(decimals("1.21", "-1.21", "1.24"));
    }

    @Test
    @DisplayName("leaves whole cents alone and knows no cents of an empty list")
    void nothingToRound() {
        assertThat(LargestRemainder.round(decimals("1.20", "7"), 2)).isEqualTo(decimals("1.20", "7.00"));
        assertThat(LargestRemainder.round(List.of(), 2)).isEmpty();
    }

    @Test
    @DisplayName("refuses a total that is a cent or more away from the lines: nothing is plugged")
    void totalsAreNotPlugged() {
        assertThatThrownBy(() -> LargestRemainder.apportion(decimals("1.00", "2.00"), new BigDecimal("3.01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a total of 3.01 is 0.01 away from the sum of the lines");
    }

    static LongStream seeds() {
        return new Random(20260901).longs(300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("adds up to the rounded sum, moves no line by a cent, and is the same each time")
    void holdsForAnyLines(long seed) {
        List<BigDecimal> lines = lines(new Random(seed));

        List<BigDecimal> rounded = LargestRemainder.round(lines, 2);

        BigDecimal sum = lines.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sum.setScale(2, RoundingMode.HALF_UP));
        assertThat(rounded).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(rounded.get(i).subtract(lines.get(i)).abs()).isLessThan(CENT);
        }
        assertThat(LargestRemainder.round(lines, 2)).isEqualTo(rounded);
    }

    /** From nothing to 200 amounts of either sign, from fractions of a cent to billions, many of them alike. */
    static List<BigDecimal> lines(Random random) {
        return Stream.generate(() -> BigDecimal.valueOf(random.nextLong(-1000, 1000), random.nextInt(0, 17))
                        .multiply(BigDecimal.TEN.pow(random.nextInt(0, 8))))
                .limit(random.nextInt(0, 200))
                .toList();
    }

    private static List<BigDecimal> decimals(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }
}

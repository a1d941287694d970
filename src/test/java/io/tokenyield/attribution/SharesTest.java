package io.tokenyield.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void weights_that_sum_to_the_amount_are_the_parts() {
        assertThat(of("0.30", "0.1", "0.2")).containsExactly("0.1", "0.2");
    }

    @Test
    void what_is_left_of_the_last_decimal_goes_to_the_largest_remainder() {
        assertThat(of("1", "1", "1", "1"))
                .containsExactly("0.3333333333333334", "0.3333333333333333", "0.3333333333333333");
        assertThat(of("1", "1", "2")).containsExactly("0.3333333333333333", "0.6666666666666667");
    }

    @Test
    void an_amount_without_weights_is_shared_evenly_and_nothing_is_shared_as_nothing() {
        assertThat(of("1", "0", "0")).containsExactly("0.5000000000000000", "0.5000000000000000");
        assertThat(of("0", "2", "3")).containsExactly("0.0000000000000000", "0.0000000000000000");
    }

    @Test
    void whole_numbers_are_shared_as_whole_numbers() {
        assertThat(Shares.of(BigDecimal.TEN, List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE), 0))
                .extracting(BigDecimal::longValueExact)
                .containsExactly(4L, 3L, 3L);
    }

    @Test
    void parts_always_sum_to_the_amount() {
        Random random = new Random(20261122);
        for (int i = 0; i < 500; i++) {
            List<BigDecimal> weights = new ArrayList<>();
            for (int j = 0; j <= random.nextInt(9); j++) {
                weights.add(new BigDecimal(random.nextInt(1000)).movePointLeft(random.nextInt(17)));
            }
            BigDecimal amount = new BigDecimal(random.nextLong(1_000_000_000_000L)).movePointLeft(16);

            List<BigDecimal> parts = Shares.of(amount, weights, 16);

            assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(amount);
            assertThat(parts).allMatch(part -> part.signum() >= 0);
        }
    }

    private static List<String> of(String amount, String... weights) {
        return Shares.of(
                        new BigDecimal(amount),
                        List.of(weights).stream().map(BigDecimal::new).toList(),
                        16)
                .stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }
}

package io.tokenyield.ledger.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllocationTest {
    @Test
    void an_amount_is_divided_in_proportion() {
        assertThat(split("100", Map.of("CC-1", "3", "CC-2", "1"))).hasToString("{CC-1=75, CC-2=25}");
    }

    @Test
    void what_does_not_divide_goes_to_the_first_by_name_of_equal_remainders() {
        assertThat(split("100", Map.of("CC-3", "1", "CC-1", "1", "CC-2", "1")))
                .hasToString("{CC-1=33.3333333334, CC-2=33.3333333333, CC-3=33.3333333333}");
    }

    @Test
    void the_largest_remainder_is_served_first() {
        assertThat(split("0.0000000002", Map.of("CC-1", "1", "CC-2", "2")))
                .hasToString("{CC-1=0.0000000001, CC-2=0.0000000001}");
    }

    @Test
    void a_credit_note_is_divided_like_a_charge_with_the_opposite_sign() {
        assertThat(split("-250", Map.of("CC-1", "1", "CC-2", "1", "CC-3", "1")))
                .hasToString("{CC-1=-83.3333333334, CC-2=-83.3333333333, CC-3=-83.3333333333}");
    }

    @Test
    void sixteen_decimals_are_kept() {
        assertThat(split("1.2989105500000007", Map.of("CC-1", "1", "CC-2", "1")))
                .hasToString("{CC-1=0.6494552750000007, CC-2=0.649455275}");
    }

    @Test
    void who_has_no_weight_or_one_below_zero_receives_nothing() {
        assertThat(split("10", Map.of("CC-1", "0", "CC-2", "-5", "CC-3", "1"))).hasToString("{CC-3=10}");
        assertThat(split("10", Map.of("CC-1", "0"))).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void shares_add_up_exactly_and_none_is_a_unit_away_from_its_proportion(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextLong() >> 12, 16);
            Map<String, BigDecimal> weights = new TreeMap<>();
            for (int centre = 0; centre <= random.nextInt(12); centre++) {
                weights.put("CC-" + centre, BigDecimal.valueOf(1 + random.nextInt(100_000), 4));
            }
            BigDecimal total = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);

            SortedMap<String, BigDecimal> shares = Allocation.split(amount, weights);

            assertThat(shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(amount);
            shares.forEach((name, share) -> assertThat(share.multiply(total)
                            .subtract(amount.multiply(weights.get(name)))
                            .abs())
                    .isLessThan(new BigDecimal("0.0000000002").multiply(total)));
        }
    }

    private static Map<String, String> split(String amount, Map<String, String> weights) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        weights.forEach((name, weight) -> numbers.put(name, new BigDecimal(weight)));
        Map<String, String> plain = new TreeMap<>();
        Allocation.split(new BigDecimal(amount), numbers)
                .forEach((name, share) ->
                        plain.put(name, share.stripTrailingZeros().toPlainString()));
        return plain;
    }
}

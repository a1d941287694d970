package io.tokenyield.publish.focus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecentDecimalsTest {
    private final RecentDecimals decimals = new RecentDecimals();

    @ParameterizedTest
    @CsvSource({"3, 3.0", "3.00, 3.0", "0.2500, 0.25", "-1E-7, -0.0000001", "120, 120.0", "0E-8, 0.0"})
    void numbers_have_a_point_and_no_idle_zeros(BigDecimal number, String written) {
        assertThat(decimals.text(number)).isEqualTo(written);
    }

    @Test
    void a_number_that_was_written_before_is_written_the_same_however_many_came_between() {
        BigDecimal first = new BigDecimal("4.1666666667");
        for (int i = 0; i < 20; i++) {
            assertThat(decimals.text(first)).isEqualTo("4.1666666667");
            assertThat(decimals.text(BigDecimal.valueOf(i))).isEqualTo(i + ".0");
        }
    }
}

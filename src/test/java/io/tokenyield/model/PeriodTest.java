package io.tokenyield.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    private static final Period OCTOBER = Period.parse("2026-10");

    @Test
    void is_written_as_it_is_read() {
        assertThat(OCTOBER).hasToString("2026-10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-1", "2026-10-25", "26-10", "October 2026", "", " 2026-10"})
    void what_is_no_month_is_refused_with_what_to_write_instead(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a period: '" + text + "'; write yyyy-mm, such as 2026-10");
    }

    @Test
    void holds_its_first_and_its_last_day_and_not_the_days_around_them() {
        assertThat(OCTOBER.contains(LocalDate.of(2026, 9, 30))).isFalse();
        assertThat(OCTOBER.contains(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(OCTOBER.contains(LocalDate.of(2026, 10, 31))).isTrue();
        assertThat(OCTOBER.contains(LocalDate.of(2026, 11, 1))).isFalse();
        assertThat(OCTOBER.contains(LocalDate.of(2025, 10, 1))).isFalse();
    }

    @Test
    void february_of_a_leap_year_ends_on_the_29th() {
        assertThat(Period.parse("2028-02").firstDay()).isEqualTo("2028-02-01");
        assertThat(Period.parse("2028-02").lastDay()).isEqualTo("2028-02-29");
    }

    @Test
    void december_is_followed_by_january_of_the_next_year() {
        assertThat(Period.parse("2026-12").next()).isEqualTo(Period.parse("2027-01"));
    }

    @Test
    void a_day_lies_in_the_month_of_its_date() {
        assertThat(Period.of(LocalDate.of(2026, 10, 31))).isEqualTo(OCTOBER);
    }

    @Test
    void periods_are_ordered_by_time() {
        assertThat(Period.parse("2025-12")).isLessThan(OCTOBER);
        assertThat(Period.parse("2026-11")).isGreaterThan(OCTOBER);
    }
}

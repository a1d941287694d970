package io.tokenyield.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.Period;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreWindowTest {
    private static final ScoreParameters STANDARD = ScoreParameters.STANDARD;
    private static final ScoreWindow MARCH = window("2027-03");

    @Test
    void the_window_of_march_is_the_ninety_days_up_to_its_end() {
        // January 31 + February 28 + March 31 = 90 days.
        assertThat(MARCH.days()).hasToString("2027-01-01 to 2027-03-31");
        assertThat(MARCH.lagged(-30)).hasToString("2026-12-02 to 2027-03-01");
        assertThat(MARCH.lagged(30)).hasToString("2027-01-31 to 2027-04-30");
        assertThat(MARCH.days().contains(LocalDate.of(2027, 3, 31))).isTrue();
        assertThat(MARCH.days().contains(LocalDate.of(2027, 4, 1))).isFalse();
    }

    @Test
    void it_is_looked_at_when_april_the_thirtieth_is_over() {
        assertThat(MARCH.evaluatedOn()).isEqualTo("2027-05-01");
        assertThat(MARCH.isMatured(LocalDate.of(2027, 4, 30))).isFalse();
        assertThat(MARCH.isMatured(LocalDate.of(2027, 5, 1))).isTrue();
    }

    @Test
    void its_baseline_is_the_latest_window_that_was_looked_at_before_it_begins() {
        LocalDate longAgo = LocalDate.of(2020, 1, 1);

        // November's is looked at on 2026-12-31, December's would be on 2027-01-31.
        assertThat(MARCH.baseline(longAgo, STANDARD)).contains(window("2026-11"));
        // The window of February begins on 2026-12-01; the one of April on 2027-01-31.
        assertThat(window("2027-02").baseline(longAgo, STANDARD)).contains(window("2026-10"));
        assertThat(window("2027-04").baseline(longAgo, STANDARD)).contains(window("2026-12"));
    }

    @Test
    void where_data_do_not_reach_back_so_far_a_window_that_ends_before_it_begins_will_do() {
        // The window of November begins on 2026-09-02, 30 days before is 2026-08-03; December's are 2026-10-03 and
        // 2026-09-03.
        assertThat(MARCH.baseline(LocalDate.of(2026, 8, 3), STANDARD)).contains(window("2026-11"));
        assertThat(MARCH.baseline(LocalDate.of(2026, 8, 4), STANDARD)).contains(window("2026-12"));
        assertThat(MARCH.baseline(LocalDate.of(2026, 9, 3), STANDARD)).contains(window("2026-12"));
        assertThat(MARCH.baseline(LocalDate.of(2026, 9, 4), STANDARD)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest(name = "data from {0}: first score of {1}, looked at on {3}, against the window of {2}")
    @CsvSource({
        // Shifted baseline from 2026-09-03, so December; its end 2027-01-01 is 90 days before 2027-04-01.
        "2026-08-17, 2027-03, 2026-12, 2027-05-01",
        "2026-09-03, 2027-03, 2026-12, 2027-05-01",
        // A day later January: 2027-02-01 + 90 days = 2027-05-02, which only the end of May is behind.
        "2026-09-04, 2027-05, 2027-01, 2027-07-01",
        // 120 days from New Year are over on 2026-05-01: April; 90 more on 2026-07-30.
        "2026-01-01, 2026-07, 2026-04, 2026-08-31",
    })
    void from_the_first_day_of_data_on_it_is_known_which_month_is_scored_first(
            LocalDate firstDay, String first, String baseline, LocalDate on) {
        ScoreWindow window = ScoreWindow.firstScored(firstDay, STANDARD);

        assertThat(window).isEqualTo(window(first));
        assertThat(window.baseline(firstDay, STANDARD)).contains(window(baseline));
        assertThat(window.evaluatedOn()).isEqualTo(on);
    }

    @Test
    void a_short_season_scores_october_from_data_since_august() {
        ScoreParameters season = ScoreParametersTest.shortSeason();

        ScoreWindow window = ScoreWindow.firstScored(LocalDate.of(2026, 8, 17), season);

        // Windows of 28 days, a week to prove: September's is 2026-09-03 to 2026-09-30, its shifts begin on 2026-08-27.
        assertThat(window.days()).hasToString("2026-10-04 to 2026-10-31");
        assertThat(window.evaluatedOn()).isEqualTo("2026-11-08");
        assertThat(window.baseline(LocalDate.of(2026, 8, 17), season)
                        .orElseThrow()
                        .days())
                .hasToString("2026-09-03 to 2026-09-30");
    }

    private static ScoreWindow window(String month) {
        return ScoreWindow.of(Period.parse(month), STANDARD);
    }
}

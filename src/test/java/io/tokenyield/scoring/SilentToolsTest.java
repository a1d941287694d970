package io.tokenyield.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.Period;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.ScoreWindow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The window of 1 January to 31 March 2027, of which the last 14 days begin on 18 March; claude_code is used every day. */
class SilentToolsTest {
    private static final ScoreWindow MARCH = ScoreWindow.of(Period.parse("2027-03"), ScoreParameters.STANDARD);

    private final Map<String, SortedSet<LocalDate>> days = new TreeMap<>();

    SilentToolsTest() {
        used("claude_code", "2026-12-02", "2027-03-31", 1);
    }

    @Test
    void a_tool_in_use_that_is_silent_for_fourteen_days_has_failed() {
        used("cursor", "2027-02-01", "2027-03-17", 1);

        assertThat(silent(14)).containsExactly("cursor");
        assertThat(silent(15)).isEmpty();
        assertThat(silent(0)).isEmpty();
    }

    /** The window and its shift back begin on 2 December: 120 days before its end. */
    @Test
    void a_window_that_is_shorter_than_the_silence_cannot_tell() {
        used("cursor", "2026-11-01", "2026-12-02", 1);

        assertThat(silent(120)).isEmpty();
        assertThat(silent(366)).isEmpty();
    }

    @Test
    void a_single_row_in_those_days_is_enough() {
        used("cursor", "2027-02-01", "2027-03-18", 1);

        assertThat(silent(14)).isEmpty();
    }

    @Test
    void a_tool_that_failed_before_the_window_began_has_failed_all_the_more() {
        used("cursor", "2026-12-02", "2026-12-31", 1);

        assertThat(silent(14)).containsExactly("cursor");
    }

    @Test
    void a_tool_that_was_used_now_and_then_is_no_source_to_wait_for() {
        used("cursor", "2026-12-02", "2027-03-15", 3);
        used("trial", "2027-03-01", "2027-03-13", 1);

        assertThat(silent(14)).isEmpty();
    }

    @Test
    void where_nothing_at_all_was_used_nobody_was_there() {
        days.clear();
        used("claude_code", "2026-12-02", "2027-03-17", 1);
        used("cursor", "2026-12-02", "2027-03-17", 1);

        assertThat(silent(14)).isEmpty();
    }

    @Test
    void a_tool_whose_seats_ended_has_not_failed() {
        used("copilot", "2027-02-01", "2027-03-10", 1);

        assertThat(silent(14)).containsExactly("copilot");
        assertThat(silent(14, "copilot")).isEmpty();
    }

    private SortedSet<String> silent(int silentDays, String... ended) {
        return new SilentTools(days, new TreeSet<>(Arrays.asList(ended))).in(MARCH, silentDays);
    }

    private void used(String tool, String from, String to, int everyDays) {
        SortedSet<LocalDate> used = days.computeIfAbsent(tool, key -> new TreeSet<>());
        for (LocalDate day = LocalDate.parse(from); !day.isAfter(LocalDate.parse(to)); day = day.plusDays(everyDays)) {
            used.add(day);
        }
    }
}

package io.tokenyield.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CleanTextTest {
    @Test
    void a_line_stays_one_line_without_what_steers_a_terminal_or_turns_the_direction_of_writing() {
        assertThat(CleanText.of("a\r\nb\u001B[31m\tc\u009Bd\u202Egpj.exe\u2066e\uD83D\uDC69\u200D\uD83D\uDCBBf\uD83D"))
                .isEqualTo("a\u21B5b[31m cdgpj.exee\uD83D\uDC69\u200D\uD83D\uDCBBf\uFFFD");
    }

    @Test
    void a_message_keeps_its_lines() {
        assertThat(CleanText.message("one\u0007\ntwo\u202E")).isEqualTo("one\ntwo");
        assertThat(CleanText.message(null)).isNull();
    }

    @Test
    void a_value_in_a_sentence_is_cut_where_one_can_see_it() {
        assertThat(CleanText.quoted("x".repeat(65_536))).isEqualTo("x".repeat(199) + "\u2026");
        assertThat(CleanText.quoted("x".repeat(200))).isEqualTo("x".repeat(200));
    }

    @Test
    void whatever_a_failure_quotes_people_read_clean() {
        assertThatThrownBy(() -> {
                    throw new ContractBroken("table person: '\u001B[2J'\nrun it again");
                })
                .hasMessage("table person: '[2J'\nrun it again");
        assertThat(new Problem("person", "P1\nP2", "team", "a\u202Eb", "longer than 3 characters").sentence())
                .isEqualTo("person P1\u21B5P2: team = 'ab': longer than 3 characters");
    }
}

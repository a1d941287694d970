package io.tokenyield.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortTextTest {
    @Test
    void a_text_that_fits_stays_as_it_is() {
        assertThat(ShortText.fitting("", 3)).isEmpty();
        assertThat(ShortText.fitting("abc", 3)).isEqualTo("abc");
    }

    @Test
    void a_longer_one_keeps_its_beginning_and_no_half_emoji() {
        assertThat(ShortText.fitting("abcd", 3)).isEqualTo("abc");
        assertThat(ShortText.fitting("ab🦊d", 3)).isEqualTo("ab");
        assertThat(ShortText.fitting("a🦊cd", 3)).isEqualTo("a🦊");
    }
}

package io.tokenyield.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Pseudonyms are HMAC-SHA-256 by a key of a purpose, and there are none without a secret. */
class PseudonymSecretTest {
    private final PseudonymSecret secret = PseudonymSecret.of("what nobody knows");

    /** Expected: {@code printf p | openssl dgst -sha256 -mac HMAC -macopt hexkey:<HMAC of "prompt 2026-10" by the secret>}. */
    @Test
    void a_pseudonym_is_the_hmac_by_the_hmac_of_the_purpose() {
        assertThat(secret.key("prompt 2026-10").of("p"))
                .isEqualTo("fb506665e53ee53f77aa20e53e495abbe0f844628505acbc38ae43e45ded6f20");
    }

    @Test
    void another_purpose_text_or_secret_gives_another_pseudonym() {
        String one = secret.key("prompt 2026-10").of("p");

        assertThat(secret.key("prompt 2026-10").of("p")).isEqualTo(one);
        assertThat(secret.key("prompt 2026-11").of("p")).isNotEqualTo(one);
        assertThat(secret.key("prompt 2026-10").of("q")).isNotEqualTo(one);
        assertThat(PseudonymSecret.of("what nobody knowS").key("prompt 2026-10").of("p"))
                .isNotEqualTo(one);
    }

    @Test
    void nothing_is_keyed_without_a_secret() {
        assertThat(PseudonymSecret.of(" ").isSet()).isFalse();
        assertThat(PseudonymSecret.NONE.name()).isEmpty();
        assertThatThrownBy(() -> PseudonymSecret.NONE.key("prompt 2026-10"))
                .hasMessage("there is no secret to make a key of");
    }

    @Test
    void neither_its_text_nor_its_name_tells_the_secret() {
        assertThat(secret).hasToString("set");
        assertThat(PseudonymSecret.NONE).hasToString("not set");
        assertThat(secret.name())
                .matches("[0-9a-f]{16}")
                .isNotEqualTo(PseudonymSecret.of("another secret").name());
    }
}

package io.tokenyield.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValuesTest {
    @Test
    void a_hash_is_the_sha_256_of_the_text_in_utf_8() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.of("é")).isEqualTo("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
    }

    @Test
    void fields_that_run_together_alike_have_different_hashes() {
        assertThat(Sha256.ofFields(List.of("ab", "c"))).isNotEqualTo(Sha256.ofFields(List.of("a", "bc")));
        assertThat(Sha256.ofFields(List.of("abc"))).isNotEqualTo(Sha256.ofFields(List.of("abc", "")));
        assertThat(Sha256.ofFields(List.of("1:a;", "b"))).isNotEqualTo(Sha256.ofFields(List.of("1:a", ";b")));
        assertThat(Sha256.ofFields(List.of("a;1:b"))).isNotEqualTo(Sha256.ofFields(List.of("a", "b")));
    }

    @Test
    void a_field_that_is_null_differs_from_an_empty_one_from_a_dash_and_from_the_word() {
        String withNull = Sha256.ofFields(Arrays.asList("a", null));

        assertThat(withNull).isNotEqualTo(Sha256.ofFields(List.of("a", "")));
        assertThat(withNull).isNotEqualTo(Sha256.ofFields(List.of("a", "-")));
        assertThat(withNull).isNotEqualTo(Sha256.ofFields(List.of("a", "null")));
        assertThat(withNull).isEqualTo(Sha256.ofFields(Arrays.asList("a", null)));
    }

    @Test
    void numbers_are_hashed_as_they_are_written() {
        assertThat(Sha256.ofFields(List.of(12, new BigDecimal("2.50"))))
                .isEqualTo(Sha256.ofFields(List.of("12", "2.50")));
    }

    @ParameterizedTest(name = "<{0}> is {1}")
    @MethodSource
    void accounts_are_compared_without_blanks_around_them_and_in_lower_case(String written, String compared) {
        assertThat(Accounts.normal(written)).isEqualTo(compared);
    }

    static Stream<Arguments> accounts_are_compared_without_blanks_around_them_and_in_lower_case() {
        return Stream.of(
                arguments("Alice@Example.COM", "alice@example.com"),
                arguments("  alice ", "alice"),
                arguments("\talice\r\n", "alice"),
                arguments("\u00a0alice\u00a0", "alice"),
                arguments("a b", "a b"),
                arguments("JOSÉ", "josé"),
                arguments("STRAẞE", "straße"),
                arguments("İstanbul", "istanbul"),
                arguments("ΟΔΥΣΣΕΥΣ", "οδυσσευσ"),
                arguments("𐐀lice", "𐐨lice"),
                arguments(" \t ", ""));
    }

    @Test
    void all_kinds_of_input_together_make_the_context_and_reasoning_is_no_input() {
        TokenCounts tokens = new TokenCounts(1, 1_000, 20, 300, 4_000, 900);

        assertThat(tokens.totalInput()).isEqualTo(4_321);
        assertThat(tokens.cacheWrite()).isEqualTo(4_300);
    }

    @Test
    void tokens_add_up_kind_by_kind() {
        TokenCounts sum = new TokenCounts(1, 2, 3, 4, 5, 6).plus(new TokenCounts(10, 20, 30, 40, 50, 60));

        assertThat(sum).isEqualTo(new TokenCounts(11, 22, 33, 44, 55, 66));
        assertThat(sum.plus(TokenCounts.NONE)).isEqualTo(sum);
    }

    @Test
    void tokens_that_no_longer_fit_are_an_error_and_not_a_negative_number() {
        TokenCounts huge = new TokenCounts(Long.MAX_VALUE, 0, 0, 0, 0, 0);

        assertThatThrownBy(() -> huge.plus(new TokenCounts(1, 0, 0, 0, 0, 0))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_problem_says_what_is_wrong_where() {
        Problem problem = new Problem("rate", "anthropic/claude/2026-01-01", "input", "-3", "negative");

        assertThat(problem.sentence()).isEqualTo("rate anthropic/claude/2026-01-01: input = '-3': negative");
    }
}

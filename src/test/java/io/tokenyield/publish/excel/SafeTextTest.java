package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Text of others in a cell")
class SafeTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=1+1",
                "+SUM(1;1)",
                "-2+3",
                "@SUM(A1)",
                "=cmd|' /C calc'!A0",
                "\"Zoë Ünal\"",
                "張偉",
                "👩‍💻",
                "محمد"
            })
    @DisplayName("stays as it is, however it looks")
    void staysAsItIs(String text) {
        assertThat(SafeText.of(text)).isEqualTo(text);
    }

    @Test
    @DisplayName("shows its line breaks and takes no second line")
    void lineBreaksAreVisible() {
        assertThat(SafeText.of("a\r\nb\nc\rd\u2028e\tf")).isEqualTo("a↵b↵c↵d↵e f");
    }

    @Test
    @DisplayName("loses characters that control a terminal, a parser or the direction of writing")
    void controlCharactersGo() {
        assertThat(SafeText.of("a\u0000b\u001B[31mc\u007Fd\u202Egpj.exe\u2066\uFFFEe"))
                .isEqualTo("ab[31mcdgpj.exee");
    }

    @Test
    @DisplayName("has no half characters")
    void halfCharactersAreReplaced() {
        assertThat(SafeText.of("a\uD83Db")).isEqualTo("a\uFFFDb");
    }

    @Test
    @DisplayName("is not taken for an escaped character")
    void escapesAreEscaped() {
        assertThat(SafeText.of("_x0041_ and _x00_")).isEqualTo("_x005F_x0041_ and _x00_");
    }

    @Test
    @DisplayName("is cut at the longest text of a cell, where one can see it, and never within a character")
    void longTextIsCut() {
        assertThat(SafeText.of("x".repeat(65_536))).hasSize(SafeText.LONGEST).endsWith("x…");
        assertThat(SafeText.of("x" + "👩".repeat(40_000)))
                .hasSize(SafeText.LONGEST - 1)
                .endsWith("👩…");
        assertThat(SafeText.of("y".repeat(SafeText.LONGEST)))
                .hasSize(SafeText.LONGEST)
                .endsWith("y");
    }

    @Test
    @DisplayName("is empty where there is none")
    void nothingIsEmpty() {
        assertThat(SafeText.of(null)).isEmpty();
    }

    static LongStream seeds() {
        return new Random(20260903).longs(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("fits into a cell and into XML, whatever it was")
    void anythingFits(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(70_000), 0, 0x10000).forEach(c -> text.append((char) c));

        String safe = SafeText.of(text.toString());

        assertThat(safe.length()).isLessThanOrEqualTo(SafeText.LONGEST);
        assertThat(safe.codePoints())
                .allMatch(c -> c >= ' ' && c != 0x7F && !Character.isISOControl(c) && (c < 0xD800 || c > 0xDFFF));
    }
}

package io.tokenyield.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.CsvTable.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @Test
    void has_a_header_commas_and_line_feeds() throws IOException {
        assertThat(csv(List.of(
                        Column.word("day", row -> "2026-09-01"), Column.number("n", row -> new BigDecimal("1.500")))))
                .isEqualTo("day,n\n2026-09-01,1.5\n");
    }

    @Test
    void quotes_what_would_fall_apart() throws IOException {
        assertThat(cell("Research, \"new\"")).isEqualTo("\"Research, \"\"new\"\"\"");
    }

    @Test
    void null_is_an_empty_cell() throws IOException {
        assertThat(csv(List.of(
                        Column.text("a", row -> null), Column.number("b", row -> null), Column.word("c", row -> null))))
                .isEqualTo("a,b,c\n,,\n");
    }

    @Test
    void line_breaks_in_a_text_become_visible_and_control_characters_go() throws IOException {
        assertThat(cell("one\r\ntwo\u0000\u202Eeerht")).isEqualTo("one\u21B5twoeerht");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1+1", "\uFF1D1+1"})
    void what_looks_like_a_formula_is_text_behind_an_apostrophe(String text) throws IOException {
        assertThat(cell(text)).startsWith("'");
    }

    @Test
    void a_minus_in_the_middle_is_no_formula_and_a_negative_number_stays_a_number() throws IOException {
        assertThat(cell("CC-1000")).isEqualTo("CC-1000");
        assertThat(csv(List.of(Column.number("n", row -> new BigDecimal("-2.50")))))
                .isEqualTo("n\n-2.5\n");
    }

    @ParameterizedTest
    @CsvSource({"0.000, 0", "1E+3, 1000", "1234567.0000, 1234567", "-0.0000025, -0.0000025"})
    void numbers_have_all_their_digits_and_no_idle_zeros(BigDecimal number, String written) {
        assertThat(CsvTable.plain(number)).isEqualTo(written);
    }

    @Test
    void rows_of_many_pieces_come_whole_and_in_order() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvTable<>(List.of(
                        Column.<Integer>word("n", row -> row), Column.<Integer>text("t", row -> "x\uD83D\uDE00,")))
                .write(out, sink -> IntStream.range(0, 20_000).forEach(sink::accept));

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(20_001);
        assertThat(lines.get(0)).isEqualTo("n,t");
        assertThat(lines.get(1)).isEqualTo("0,\"x\uD83D\uDE00,\"");
        assertThat(lines.get(20_000)).isEqualTo("19999,\"x\uD83D\uDE00,\"");
    }

    private static String cell(String text) throws IOException {
        String csv = csv(List.of(Column.text("t", row -> text)));
        return csv.substring(2, csv.length() - 1);
    }

    private static String csv(List<Column<Integer>> columns) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvTable<>(columns).write(out, sink -> sink.accept(1));
        return out.toString(StandardCharsets.UTF_8);
    }
}

package io.tokenyield.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.WarehouseFolder;
import io.tokenyield.warehouse.ContractCheck;
import io.tokenyield.warehouse.LocalDuckDb;
import io.tokenyield.warehouse.SurveyedDay;
import io.tokenyield.warehouse.Warehouse;
import io.tokenyield.warehouse.Warehouses;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as spreadsheets, scripts and other machines write them: each is read to the last row, or refused with its line. */
class CsvShapesTest {
    private static final LocalDuckDb.Limits LIMITS = new LocalDuckDb.Limits("256MB", 1);

    @TempDir
    private Path temporary;

    private Path folder;
    private Path file;
    private String text;

    @BeforeEach
    void threeRequests() throws IOException {
        folder = WarehouseFolder.in(temporary.resolve("warehouse"))
                .usage("e1", "2026-10-25T10:00:00Z", "input_tokens=1000", "session_id=one")
                .usage("e2", "2026-10-25T11:00:00Z", "input_tokens=2000", "session_id=two")
                .usage("e3", "2026-10-25T12:00:00Z", "input_tokens=3000", "session_id=three")
                .write();
        file = folder.resolve("usage_event.csv");
        text = Files.readString(file);
    }

    /** Each row as "event_id session_id input_tokens", all of them sound rows of the one day. */
    private List<String> rowsOf(String content) throws IOException {
        Files.writeString(file, content);
        Warehouses.Location location =
                new Warehouses.Location("jdbc:duckdb:" + folder, "", "", temporary.resolve("work"), LIMITS);
        try (Warehouse warehouse = Warehouses.open(location)) {
            assertThat(new ContractCheck(warehouse)
                            .run(LocalDate.parse("2026-10-25"), 1)
                            .errors())
                    .isEmpty();
            assertThat(warehouse.survey())
                    .extracting(SurveyedDay::usageDay, SurveyedDay::rows)
                    .containsExactly(tuple(LocalDate.parse("2026-10-25"), 3L));
            return warehouse.read("usage_event").stream()
                    .map(row -> row.get("event_id") + " " + row.get("session_id") + " " + row.get("input_tokens"))
                    .sorted()
                    .toList();
        }
    }

    private void isReadWhole(String content) throws IOException {
        assertThat(rowsOf(content)).containsExactly("e1 one 1000", "e2 two 2000", "e3 three 3000");
    }

    private void isRefused(String content, Charset charset, String... words) throws IOException {
        Files.write(file, content.getBytes(charset));
        Ended ended = Commands.bare()
                .with("WAREHOUSE_FILES", folder.toString())
                .with("OUT", temporary.resolve("out").toString())
                .run("check", "--date", "2026-10-25");
        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(65);
        assertThat(ended.err())
                .contains(words)
                .contains("usage_event")
                .contains(file.toString())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .as("nothing that stands in the file is shown: it is people's data")
                .doesNotContain("alice");
    }

    private void isRefused(String content, String... words) throws IOException {
        isRefused(content, StandardCharsets.UTF_8, words);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() throws IOException {
        isReadWhole("\uFEFF" + text);
    }

    @Test
    void lines_may_end_as_on_windows() throws IOException {
        isReadWhole(text.replace("\n", "\r\n"));
    }

    @Test
    void lines_may_end_in_different_ways() throws IOException {
        isReadWhole(text.replaceFirst("\n", "\r\n"));
        isReadWhole(text.replace("\n", "\r\n").replace("\r\ne3", "\ne3"));
    }

    @Test
    void values_in_quotes_may_hold_commas_quotes_and_line_breaks() throws IOException {
        assertThat(rowsOf(text.replace("two", "\"two, \"\"or\n2\"\"\"")))
                .containsExactly("e1 one 1000", "e2 two, \"or\n2\" 2000", "e3 three 3000");
    }

    @Test
    void values_that_begin_with_a_number_sign_are_no_comments() throws IOException {
        assertThat(rowsOf(text.replace("\ne1", "\n#e1").replace("\ne3", "\n#e3")))
                .containsExactly("#e1 one 1000", "#e3 three 3000", "e2 two 2000");
    }

    @Test
    void the_last_line_may_lack_its_end_and_empty_lines_may_follow() throws IOException {
        isReadWhole(text.stripTrailing());
        isReadWhole(text + "\n\n");
    }

    @Test
    void the_order_of_columns_does_not_matter() throws IOException {
        String[] lines = text.split("\n");
        StringBuilder moved = new StringBuilder();
        for (String line : lines) {
            int comma = line.indexOf(',');
            moved.append(line, comma + 1, line.length())
                    .append(',')
                    .append(line, 0, comma)
                    .append('\n');
        }
        isReadWhole(moved.toString());
    }

    @Test
    void a_line_with_too_few_values() throws IOException {
        isRefused(
                text.replaceFirst("(?m)^(e2,.*),[^,]*$", "$1"), "Line: 3", "Expected Number of Columns: 22 Found: 21");
    }

    @Test
    void a_line_with_too_many_values() throws IOException {
        isRefused(text.replaceFirst("(?m)^(e2,.*)$", "$1,more"), "Line: 3", "Expected Number of Columns: 22 Found: 23");
    }

    @Test
    void a_quote_that_is_never_closed() throws IOException {
        isRefused(text.replace("two", "\"two"), "Line: 3", "quote");
    }

    @Test
    void bytes_that_are_not_utf_8() throws IOException {
        isRefused(text.replace("two", "zwölf"), StandardCharsets.ISO_8859_1, "Line: 3", "not utf-8");
    }

    @Test
    void a_file_in_utf_16() throws IOException {
        isRefused(text, StandardCharsets.UTF_16, "its first line is not UTF-8 text; export it as UTF-8");
    }

    @Test
    void a_title_before_the_names() throws IOException {
        isRefused(
                "Usage of October\n" + text,
                "table usage_event: columns event_id, occurred_at, ",
                "prompt_hash, accepted are missing; the source has Usage of October; add what is missing");
    }

    @Test
    void semicolons_instead_of_commas() throws IOException {
        isRefused(text.replace(',', ';'), "its columns are not separated by commas; export it with commas");
    }

    @Test
    void a_name_that_is_there_twice() throws IOException {
        isRefused(text.replaceFirst("session_id", "request_id"), "column request_id is there twice");
    }
}

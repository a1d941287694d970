package io.tokenyield.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestMart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The page in git is what a migrated mart says of itself. {@code make docs} writes it
 * with {@code -Ddocs.write}.
 */
class DataDictionaryTest {
    private static final Path PAGE = Path.of("docs/data-dictionary.md");
    private static final Path WITHOUT_COMMENT = Path.of("src/test/resources/golden/columns-without-comment.txt");

    private static List<Schema.Table> tables;

    @BeforeAll
    static void migrate() throws IOException {
        try (TestMart mart = TestMart.fresh()) {
            tables = new Schema(mart.jdbc()).tables();
        }
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, DataDictionary.of(tables));
        }
    }

    @AfterAll
    static void forget() {
        tables = null;
    }

    @Test
    void the_page_is_what_the_schema_gives() {
        assertThat(PAGE).as("make docs writes it").content().isEqualTo(DataDictionary.of(tables));
    }

    @Test
    void every_table_and_view_of_ours_says_what_it_holds_and_what_a_row_is() {
        assertThat(tables.stream().filter(table -> !table.isView() && !isOfSpringBatch(table)))
                .isNotEmpty()
                .allSatisfy(
                        table -> assertThat(table.comment()).as(table.name()).isNotBlank());
    }

    @Test
    void every_column_that_leads_and_reports_read_says_what_it_holds() {
        List<Schema.Table> read = tables.stream()
                .filter(table -> table.name().matches("(lead|summary)_.*"))
                .toList();
        assertThat(read).hasSizeGreaterThan(16).allSatisfy(table -> {
            assertThat(table.grain()).as(table.name()).isNotBlank();
            assertThat(table.comment()).as(table.name()).isNotBlank();
            assertThat(table.columns())
                    .allSatisfy(column -> assertThat(column.comment())
                            .as(table.name() + "." + column.name())
                            .isNotBlank());
        });
    }

    @Test
    void the_texts_of_views_are_of_columns_that_there_are() throws IOException {
        List<String> columns = tables.stream()
                .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column.name()))
                .toList();
        assertThat(Files.readAllLines(Path.of("src/test/resources/dictionary-views.txt")).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(": ", 2)[0]))
                .allMatch(columns::contains);
    }

    /** The list is of columns that were there before this test; it may become shorter only. */
    @Test
    void a_new_column_says_what_it_holds() throws IOException {
        TreeSet<String> without = new TreeSet<>();
        for (Schema.Table table : tables) {
            if (!table.isView() && !isOfSpringBatch(table)) {
                table.columns().stream()
                        .filter(column -> column.comment().isBlank())
                        .forEach(column -> without.add(table.name() + "." + column.name()));
            }
        }
        TreeSet<String> known = new TreeSet<>(Files.readAllLines(WITHOUT_COMMENT));
        assertThat(difference(without, known))
                .as("columns without a comment in their migration")
                .isEmpty();
        assertThat(difference(known, without))
                .as("no longer without a comment: take them off " + WITHOUT_COMMENT)
                .isEmpty();
    }

    private static TreeSet<String> difference(TreeSet<String> some, TreeSet<String> others) {
        TreeSet<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static boolean isOfSpringBatch(Schema.Table table) {
        return table.name().startsWith("BATCH_");
    }
}

package io.tokenyield.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.testing.TestMart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.namedparam.AbstractSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Each file of {@code sql/} says what it gives, is used, and is understood by the server that these tests run on. */
class SqlFilesTest {
    private static final Path FOLDER = Path.of("sql");
    /** What stands in a statement for what the program makes of numbers and dates. */
    private static final Map<String, String> OF_A_DAY = Map.of(
            "usage",
            "usage_day",
            "accounting_day",
            "CASE WHEN occurred_at < TIMESTAMP '2026-10-25 23:00:00' THEN DATE '2026-10-25' ELSE DATE '2026-10-26' END",
            "context_over",
            "CASE WHEN total_input > 200000 THEN 200000 ELSE 0 END",
            "micro_of_second",
            "MICROSECOND(occurred_at)");

    private static final Map<String, String> PLACEHOLDERS = Stream.concat(
                    OF_A_DAY.entrySet().stream(),
                    Stream.of(
                            Map.entry("counted", SqlFile.text("warehouse/usage_counted.sql", OF_A_DAY)),
                            Map.entry("gap_bins", "GROUP_CONCAT(gap_bin ORDER BY gap_bin)"),
                            Map.entry("content", "MAX(event_id)"),
                            Map.entry("rows", "TRUE"),
                            Map.entry("day", "2026-10-25"),
                            Map.entry("next_day", "2026-10-26"),
                            Map.entry("counts", SqlFile.text("signal/question_counts.sql")),
                            Map.entry("owners", SqlFile.text("signal/owners.sql"))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static TestMart mart;
    private static String code;

    @BeforeAll
    static void a_mart_beside_the_tables_of_the_contract() {
        mart = TestMart.fresh();
        code = read(Path.of("src/main/java"), ".java").collect(Collectors.joining());
    }

    @AfterAll
    static void give_back() {
        mart.close();
    }

    static Stream<String> files() {
        return paths(FOLDER, ".sql").map(path -> FOLDER.relativize(path).toString());
    }

    /** All but those of the sample, which makes its world in DuckDB and has a README of its own. */
    static Stream<String> filesOfTheProduct() {
        return files().filter(file -> !file.startsWith("sample/"));
    }

    /** All but the grants, which are for administrators. */
    static Stream<String> filesThatRun() {
        return files().filter(file -> !file.startsWith("grants/"));
    }

    /**
     * Statements for the mart or a MySQL warehouse that are no part of a schema. Those for DuckDB and Trino run in the tests
     * of their engines.
     */
    static Stream<String> statements() {
        return filesThatRun()
                .filter(file -> Stream.of(
                                "sample/",
                                "mart/",
                                "warehouse/contract/",
                                "warehouse/mysql/usage_event.sql",
                                "warehouse/duckdb/",
                                "warehouse/typed/",
                                "warehouse/trino/")
                        .noneMatch(file::startsWith));
    }

    static Stream<String> contract() {
        return files().filter(file -> file.startsWith("warehouse/contract/"));
    }

    @ParameterizedTest
    @MethodSource("filesOfTheProduct")
    void a_file_says_its_grain_its_keys_and_its_input_in_its_first_lines(String file) {
        List<String> head = SqlFile.text(file)
                .lines()
                .takeWhile(line -> line.startsWith("--"))
                .toList();

        assertThat(head.get(0)).startsWith("-- grain: ");
        assertThat(head.stream().filter(line -> line.matches("-- \\w+:.*")).map(line -> line.substring(0, 10)))
                .containsExactly("-- grain: ", "-- keys:  ", "-- input: ");
    }

    @ParameterizedTest
    @MethodSource("filesThatRun")
    void a_file_holds_one_statement(String file) {
        String statement = SqlFile.text(file)
                .lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"))
                .replaceAll("'[^']*'", "''")
                .replaceFirst("(?s)(CREATE TRIGGER .* FOR EACH ROW\nIF .* THEN\n .*);\nEND IF", "$1");

        assertThat(statement).isNotBlank().doesNotContain(";");
    }

    @ParameterizedTest
    @MethodSource("filesThatRun")
    void no_file_is_left_over(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1).replace(".sql", "");
        if (name.matches("V\\d{3}__\\w+")) {
            assertThat(migrated()).as("applied migrations").contains(file.replace("mart/", ""));
        } else {
            assertThat(isQuoted(file) || isQuoted(name) || isPutTogether(name))
                    .as("the program names " + file)
                    .isTrue();
        }
    }

    private static boolean isQuoted(String text) {
        return code.contains('"' + text + '"');
    }

    /** As {@code "exceptions_" + kind}: the beginning is quoted, and the rest is a word of the program. */
    private static boolean isPutTogether(String name) {
        return IntStream.range(0, name.length())
                .filter(i -> name.charAt(i) == '_')
                .anyMatch(i -> isQuoted(name.substring(0, i + 1))
                        && Pattern.compile("(?i)\\b" + name.substring(i + 1) + "\\b")
                                .matcher(code)
                                .find());
    }

    @ParameterizedTest
    @MethodSource("statements")
    void the_server_can_plan_the_statement(String file) {
        if (file.startsWith("warehouse/") && !file.startsWith("warehouse/mart/")) {
            withTablesOfAWarehouse(() -> explain(file));
        } else {
            explain(file);
        }
    }

    @ParameterizedTest
    @MethodSource("contract")
    void the_server_can_make_the_table_of_the_contract(String file) {
        String table = file.replaceAll(".*/|\\.sql", "");
        mart.execute(SqlFile.text(file));

        assertThat(mart.rows("SELECT * FROM `" + table + "`")).isEmpty();
        mart.execute("DROP TABLE `" + table + "`");
    }

    @Test
    void names_of_the_mart_are_told_apart_by_case_and_accents_in_every_column() {
        assertThat(mart.rows("SELECT table_name, column_name, collation_name FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND collation_name IS NOT NULL"
                        + " AND collation_name <> 'utf8mb4_bin'"
                        + " AND table_name NOT LIKE 'BATCH%' AND table_name <> 'flyway_schema_history'"))
                .isEmpty();
    }

    @Test
    void an_unknown_statement_or_placeholder_is_an_error() {
        assertThatThrownBy(() -> SqlFile.text("check/nothing.sql"))
                .hasMessage("no statement sql/check/nothing.sql on the class path");
        assertThatThrownBy(() -> SqlFile.text("warehouse/usage_rollup.sql", Map.of("usage", "x")))
                .hasMessage("sql/warehouse/usage_rollup.sql needs a value for ${counted}");
    }

    private static List<String> migrated() {
        return mart.rows("SELECT script FROM flyway_schema_history WHERE success");
    }

    private static void explain(String file) {
        NamedParameterJdbcTemplate jdbc = new NamedParameterJdbcTemplate(mart.dataSource());
        String statement = SqlFile.text(file, PLACEHOLDERS);

        assertThatCode(() -> jdbc.queryForList("EXPLAIN " + statement, new AnyParameter()))
                .doesNotThrowAnyException();
    }

    private static void withTablesOfAWarehouse(Runnable work) {
        mart.execute(
                SqlFile.text("warehouse/contract/usage_event.sql"),
                "CREATE TABLE counted_elsewhere (tool VARCHAR(32), request_key VARCHAR(255))",
                "CREATE TABLE usage_day AS SELECT usage_event.*, request_id AS request_key, event_id AS fault FROM usage_event");
        try {
            work.run();
        } finally {
            mart.execute("DROP TABLE usage_day", "DROP TABLE counted_elsewhere", "DROP TABLE usage_event");
        }
    }

    /** A value for any parameter: planning needs one, whichever. */
    private static final class AnyParameter extends AbstractSqlParameterSource {
        @Override
        public boolean hasValue(String name) {
            return true;
        }

        @Override
        public Object getValue(String name) {
            return name.equals("bucket") ? "3" : "2026-10-25";
        }
    }

    private static Stream<String> read(Path folder, String ending) {
        return paths(folder, ending).map(path -> {
            try {
                return Files.readString(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Stream<Path> paths(Path folder, String ending) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

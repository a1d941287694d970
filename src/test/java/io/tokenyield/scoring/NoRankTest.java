package io.tokenyield.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.score.Band;
import io.tokenyield.score.Score;
import io.tokenyield.score.Standing;
import io.tokenyield.testing.TestMart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Axiom A11: nothing that TokenYield makes has people in an order of their scores. */
class NoRankTest {
    /** What a place among others would be called. */
    private static final Pattern PLACE =
            Pattern.compile("(^|_)(rank|ranking|place|position|percentile|quantile|top|best|worst|leader)(_|$)");

    /** From ORDER BY up to what ends the list of its columns, in a file or in a text of Java. */
    private static final Pattern ORDER = Pattern.compile("ORDER\\s+BY\\s+([^;)\"]*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern SCORE = Pattern.compile(
            "\\b(score|score_low|score_high|unexplained_usd|band|band_of_close|verified_value|standard_cost(_usd)?|points|signal_points)\\b");

    @Test
    void no_column_of_the_mart_is_a_place_among_others() {
        try (TestMart mart = TestMart.fresh()) {
            assertThat(mart.rows("SELECT LOWER(column_name) FROM information_schema.columns"
                            + " WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'"))
                    .contains("score", "band", "unexplained_usd")
                    .noneMatch(column -> PLACE.matcher(column).find());
        }
    }

    @Test
    void no_statement_orders_or_numbers_people_by_what_their_score_is_made_of() throws IOException {
        List<String> files = orders("sql", ".sql");
        List<String> java = orders("src/main/java", ".java");

        assertThat(files).hasSizeGreaterThan(100).noneMatch(NoRankTest::isByScore);
        assertThat(java).hasSizeGreaterThan(20).noneMatch(NoRankTest::isByScore);
    }

    @Test
    void an_order_in_a_text_of_java_that_goes_on_in_the_next_line_is_seen() {
        String java =
                "jdbc.sql(\"SELECT person_id FROM score\"\n                + \" ORDER BY person_id,\"\n  + \" score DESC\")";

        assertThat(orders(java))
                .singleElement()
                .satisfies(order -> assertThat(isByScore(order)).isTrue());
    }

    /** What statements order by, of all files below a folder. */
    private static List<String> orders(String folder, String ending) throws IOException {
        List<String> orders = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                orders.addAll(orders(Files.readString(file)));
            }
        }
        return orders;
    }

    /** Without comments of SQL; texts of Java that are put together are one. */
    private static List<String> orders(String text) {
        Matcher order = ORDER.matcher(text.replaceAll("(?m)^--.*$", "").replaceAll("\"\\s*\\+\\s*\"", ""));
        return order.results().map(found -> found.group(1).strip()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "s.score DESC", "person_id, unexplained_usd", "band, person_id", "q.points"})
    void an_order_by_score_would_be_found(String columns) {
        assertThat(isByScore(columns)).isTrue();
    }

    @Test
    void scores_standings_and_bands_say_nothing_of_who_comes_first() {
        assertThat(Stream.of(Score.class, Standing.class)).noneMatch(Comparable.class::isAssignableFrom);
        assertThat(Stream.of(Band.values()).map(Band::label))
                .as("none is above the usual one")
                .startsWith("Explained")
                .hasSize(3);
    }

    private static boolean isByScore(String columns) {
        return SCORE.matcher(columns).find();
    }
}

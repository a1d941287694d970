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

    /** From ORDER BY up to what ends the list of its columns. */
    private static final Pattern ORDER = Pattern.compile("ORDER\\s+BY\\s+([^;)]*)", Pattern.CASE_INSENSITIVE);

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
        List<String> found = new ArrayList<>();
        int orders = 0;
        try (Stream<Path> files = Files.walk(Path.of("sql"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                Matcher order = ORDER.matcher(Files.readString(file).replaceAll("(?m)^--.*$", ""));
                while (order.find()) {
                    orders++;
                    if (isByScore(order.group(1))) {
                        found.add(file + ": " + order.group().strip());
                    }
                }
            }
        }
        assertThat(orders).isGreaterThan(100);
        assertThat(found).isEmpty();
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

package io.tokenyield.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.Period;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private static final ScoreParameters STANDARD = ScoreParameters.STANDARD;

    @ParameterizedTest(name = "upper limit {0}, {1} USD open: {2}")
    @CsvSource({
        "1,      5000,   Explained",
        "0.67,   5000,   Explained",
        "0.6699, 300,    Explained",
        "0.6699, 300.01, Partly explained",
        "0.40,   5000,   Partly explained",
        "0.3999, 600,    Partly explained",
        "0.3999, 600.01, Mostly unexplained",
        "0.01,   299,    Explained"
    })
    void a_band_needs_limits_and_dollars(double hi, double open, String band) {
        Score score = new Score(30, 0.2, 0.1, hi, open);

        assertThat(Bands.ofClose(score, STANDARD).label()).isEqualTo(band);
    }

    @ParameterizedTest(name = "February {0}, March {1}: {2} is shown")
    @CsvSource({
        ",                  MOSTLY_UNEXPLAINED, EXPLAINED", // the first close, or February was not scored
        "EXPLAINED,          MOSTLY_UNEXPLAINED, EXPLAINED",
        "PARTLY_EXPLAINED,   MOSTLY_UNEXPLAINED, PARTLY_EXPLAINED",
        "MOSTLY_UNEXPLAINED, MOSTLY_UNEXPLAINED, MOSTLY_UNEXPLAINED",
        "MOSTLY_UNEXPLAINED, PARTLY_EXPLAINED,   PARTLY_EXPLAINED",
        "MOSTLY_UNEXPLAINED, EXPLAINED,          EXPLAINED"
    })
    void another_band_than_the_first_needs_two_closes_in_a_row(Band february, Band march, Band shown) {
        assertThat(shown(march, "2027-02", february, STANDARD)).isEqualTo(shown);
    }

    @Test
    void in_a_row_means_months_that_follow_each_other() {
        Band mostly = Band.MOSTLY_UNEXPLAINED;

        assertThat(shown(mostly, "2027-01", mostly, STANDARD)).isEqualTo(Band.EXPLAINED);
        assertThat(shown(mostly, "2027-04", mostly, STANDARD)).isEqualTo(Band.EXPLAINED);
        assertThat(shown(mostly, "2027-01", mostly, closes(1))).isEqualTo(mostly);
        assertThat(shown(mostly, "2027-02", mostly, closes(3))).isEqualTo(Band.EXPLAINED);
    }

    @Test
    void a_scored_window_has_numbers_and_two_bands() {
        TestFacts person = new TestFacts();
        person.cost = 5_000;

        // E = 50, V = 2: S = 8/56 = 0.142857. Shape 8/3.5 = 2.285714: 1/(9a) = 0.048611, 1.2816/(3 sqrt a) = 0.282565.
        // hi = 0.142857 x 1.233954^3 = 0.142857 x 1.878867 = 0.268410; 5000 - 200 = 4800 USD are open.
        Standing standing = standing(person, 2, Band.PARTLY_EXPLAINED);

        assertThat(standing.isScored()).isTrue();
        assertThat(standing.score().s()).isEqualTo(8.0 / 56);
        assertThat(standing.score().hi()).isBetween(0.26840, 0.26842);
        assertThat(standing.score().unexplainedUsd()).isEqualTo(4_800);
        assertThat(standing.bandOfClose()).isEqualTo(Band.MOSTLY_UNEXPLAINED);
        assertThat(standing.band()).isEqualTo(Band.PARTLY_EXPLAINED);
        assertThat(standing.notScored()).isNull();
    }

    @Test
    void too_little_spend_is_above_everything_and_other_reasons_are_beside_scores() {
        TestFacts person = new TestFacts();
        Standing scored = standing(person, 2, null);
        Standing better = standing(person, 3, null);
        person.cost = 1;
        Standing top = standing(person, 0, null);
        person.window("2027-04");
        Standing notMatured = standing(person, 0, null);

        assertThat(top.isTop()).isTrue();
        assertThat(notMatured.isTop()).isFalse();
        assertThat(top.isInAnyWayAbove(scored)).isTrue();
        assertThat(top.isInAnyWayAbove(notMatured)).isTrue();
        assertThat(top.isInAnyWayAbove(top)).isFalse();
        assertThat(scored.isInAnyWayAbove(top)).isFalse();
        assertThat(notMatured.isInAnyWayAbove(top)).isFalse();
        assertThat(scored.isInAnyWayAbove(notMatured)).isFalse();
        assertThat(notMatured.isInAnyWayAbove(scored)).isFalse();
        assertThat(better.isInAnyWayAbove(scored)).isTrue();
        assertThat(scored.isInAnyWayAbove(better)).isFalse();
        assertThat(scored.isInAnyWayAbove(scored)).isFalse();
    }

    @Test
    void each_number_and_each_band_is_compared() {
        Score low = new Score(30, 0.2, 0.1, 0.3, 900);
        Standing standing = new Standing(null, low, Band.PARTLY_EXPLAINED, Band.PARTLY_EXPLAINED);

        assertThat(with(standing, new Score(30, 0.21, 0.1, 0.3, 900)).isInAnyWayAbove(standing))
                .isTrue();
        assertThat(with(standing, new Score(30, 0.2, 0.11, 0.3, 900)).isInAnyWayAbove(standing))
                .isTrue();
        assertThat(with(standing, new Score(30, 0.2, 0.1, 0.31, 900)).isInAnyWayAbove(standing))
                .isTrue();
        assertThat(new Standing(null, low, Band.EXPLAINED, Band.PARTLY_EXPLAINED).isInAnyWayAbove(standing))
                .isTrue();
        assertThat(new Standing(null, low, Band.PARTLY_EXPLAINED, Band.EXPLAINED).isInAnyWayAbove(standing))
                .isTrue();
        assertThat(with(standing, new Score(99, 0.2, 0.1, 0.3, 0)).isInAnyWayAbove(standing))
                .isFalse();
    }

    private static Standing with(Standing standing, Score score) {
        return new Standing(null, score, standing.bandOfClose(), standing.band());
    }

    private static Standing standing(TestFacts person, double value, Band february) {
        return Standing.of(person.facts(), value, earlier("2027-02", february), STANDARD);
    }

    private static Band shown(Band march, String month, Band band, ScoreParameters parameters) {
        return Bands.shown(Period.parse("2027-03"), march, earlier(month, band), parameters);
    }

    private static SortedMap<Period, Band> earlier(String month, Band band) {
        SortedMap<Period, Band> earlier = new TreeMap<>();
        if (band != null) {
            earlier.put(Period.parse(month), band);
        }
        return earlier;
    }

    private static ScoreParameters closes(int inARow) {
        return STANDARD.with(Map.of("closes_in_a_row", BigDecimal.valueOf(inARow)));
    }
}

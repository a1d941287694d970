package io.tokenyield.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {
    private static final ScoreParameters FEW = ScoreParameters.STANDARD.with(Map.of("baseline_min_n", BigDecimal.ONE));

    @ParameterizedTest(name = "colleagues pay {0} for a unit: {1}")
    @CsvSource({
        "70, 70", // one: that one
        "4 9, 6", // two: both, sqrt(4 x 9)
        "4 9 900, 9", // 1/2 alone lies between 0.4 and 0.6
        "1 4 9 900, 6", // 1/3 and 2/3 lie outside: the middle two stand for them, sqrt(4 x 9)
        "1 2 9 10 900, 9", // 2/4
        "50 80 100 121 300 900, 110", // 2/5 = 0.4 and 3/5 = 0.6, both included: sqrt(100 x 121)
        "1 2 3 4 50 100 200 900 901 902 903, 100", // 4/10, 5/10 and 6/10: (50 x 100 x 200)^(1/3)
        "1 2 3 4 5 80 900 901 902 903 904 905, 268.328157", // 5/11 and 6/11: sqrt(80 x 900)
        "7 7 7 7 7 7 7 7 7 7, 7", // equal costs, told apart by person
        "1 7 7 7 7 7 7 7 7 9, 7"
    })
    void the_standard_cost_is_the_mean_of_the_central_fifth(String costs, double usd) {
        assertThat(baseline(costs).of("p").usd()).isCloseTo(usd, within(1e-6));
    }

    @Test
    void a_person_is_measured_by_the_others_alone() {
        List<BaselineRow> rows = rows("50 80 100 121 300 900");
        for (String own : "0.001 49 90 110 125 400 1e9".split(" ")) {
            List<BaselineRow> withOwn = new ArrayList<>(rows);
            withOwn.add(3, new BaselineRow("p", 5 * Double.parseDouble(own), 5));

            assertThat(new Baseline(withOwn, FEW).of("p")).as(own).isEqualTo(new Baseline(rows, FEW).of("p"));
        }
    }

    @Test
    void units_are_divided_out_and_the_order_of_rows_is_nothing() {
        List<BaselineRow> rows =
                List.of(new BaselineRow("c", 3_000, 10), new BaselineRow("a", 600, 6), new BaselineRow("b", 800, 4));

        // 300, 100 and 200 for a unit.
        assertThat(new Baseline(rows, FEW).of("p").usd()).isCloseTo(200, within(1e-9));
        assertThat(new Baseline(rows, FEW).of("b").usd()).isCloseTo(Math.sqrt(300 * 100), within(1e-9));
    }

    @Test
    void who_has_few_units_or_used_nothing_does_not_count() {
        List<BaselineRow> rows = new ArrayList<>(rows("4 9"));
        rows.add(new BaselineRow("few", 100_000, 2.99));
        rows.add(new BaselineRow("nothing used", 0, 30));

        assertThat(new Baseline(rows, FEW).of("p")).isEqualTo(new Baseline(rows("4 9"), FEW).of("p"));
        rows.add(new BaselineRow("just enough", 3 * 900, 3));
        assertThat(new Baseline(rows, FEW).of("p").colleagues()).isEqualTo(3);
        assertThat(new Baseline(rows, FEW).of("few").colleagues()).isEqualTo(3);
    }

    @Test
    void twenty_colleagues_are_needed_and_oneself_is_none() {
        List<BaselineRow> rows = rows("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20");
        Baseline twenty = new Baseline(rows, ScoreParameters.STANDARD);

        assertThat(twenty.of("q00")).isEqualTo(new StandardCost(null, 19));
        assertThat(twenty.of("q00").isKnown()).isFalse();
        assertThat(twenty.of("p").colleagues()).isEqualTo(20);
        // 8/19 = 0.42 to 11/19 = 0.58 are 9, 10, 11 and 12: (9 x 10 x 11 x 12)^(1/4) = 11880^(1/4).
        assertThat(twenty.of("p").usd()).isCloseTo(Math.pow(11_880, 0.25), within(1e-9));
        assertThat(new Baseline(List.of(), ScoreParameters.STANDARD).of("p")).isEqualTo(StandardCost.NONE);
    }

    @Test
    void rows_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> new Baseline(List.of(new BaselineRow("a", 1, 3), new BaselineRow("a", 2, 3)), FEW))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new Baseline(List.of(new BaselineRow("a", -1, 3)), FEW))
                .hasMessageContaining("not a row of a baseline");
        assertThatThrownBy(() -> new Baseline(List.of(new BaselineRow("a", 1, Double.NaN)), FEW))
                .hasMessageContaining("not a row of a baseline");
    }

    @ParameterizedTest(name = "last 100, now {0}: {1}")
    @CsvSource({"130, 105", "105.01, 105", "104, 104", "96, 96", "94, 95", "1, 95"})
    void at_a_rebase_it_moves_by_five_percent_at_most(double now, double usd) {
        StandardCost last = new StandardCost(100.0, 25);

        assertThat(new StandardCost(now, 30).rebasedFrom(last, ScoreParameters.STANDARD))
                .isEqualTo(new StandardCost(usd, 30));
    }

    @Test
    void without_a_last_one_there_is_nothing_to_clamp_and_unknown_stays_unknown() {
        StandardCost known = new StandardCost(130.0, 30);
        StandardCost unknown = new StandardCost(null, 12);

        assertThat(known.rebasedFrom(StandardCost.NONE, ScoreParameters.STANDARD))
                .isEqualTo(known);
        assertThat(unknown.rebasedFrom(known, ScoreParameters.STANDARD)).isEqualTo(unknown);
    }

    @Test
    void two_quarters_after_may_day_it_may_be_set_anew() {
        LocalDate frozenOn = LocalDate.of(2027, 5, 1);
        ScoreParameters standard = ScoreParameters.STANDARD;

        // May 30 + June 30 + July 31 + August 31 + September 30 days are 152; 30 more in October.
        assertThat(StandardCost.rebaseOn(frozenOn, standard)).isEqualTo("2027-10-30");
        assertThat(StandardCost.isRebaseDue(frozenOn, LocalDate.of(2027, 10, 29), standard))
                .isFalse();
        assertThat(StandardCost.isRebaseDue(frozenOn, LocalDate.of(2027, 10, 30), standard))
                .isTrue();
    }

    private static Baseline baseline(String costs) {
        return new Baseline(rows(costs), FEW);
    }

    /** Colleagues q00, q01 ... with five units each at these costs of a unit. */
    private static List<BaselineRow> rows(String costs) {
        List<BaselineRow> rows = new ArrayList<>();
        for (String cost : costs.split(" ")) {
            rows.add(new BaselineRow(String.format("q%02d", rows.size()), 5 * Double.parseDouble(cost), 5));
        }
        return rows;
    }
}

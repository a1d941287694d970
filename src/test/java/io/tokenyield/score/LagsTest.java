package io.tokenyield.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LagsTest {
    /** 2027-01-01 to 2027-03-31; shifted 2026-12-02 to 2027-03-01 and 2027-01-31 to 2027-04-30. */
    private static final ScoreWindow MARCH = ScoreWindow.of(Period.parse("2027-03"), ScoreParameters.STANDARD);

    @Test
    void the_dearest_of_the_three_windows_counts() {
        Lags lags = Lags.of(
                days("2026-12-01 1000 2026-12-02 1 2026-12-31 2 2027-01-01 4 2027-01-30 8 2027-01-31 16 2027-03-01 32"
                        + " 2027-03-02 64 2027-03-31 128 2027-04-01 256 2027-04-30 512 2027-05-01 1000"),
                MARCH);

        assertThat(lags.earlier()).isEqualByComparingTo("63"); // 1+2+4+8+16+32
        assertThat(lags.own()).isEqualByComparingTo("252"); // 4+8+16+32+64+128
        assertThat(lags.later()).isEqualByComparingTo("1008"); // 16+32+64+128+256+512
        assertThat(lags.cost()).isEqualByComparingTo("1008");
        assertThat(lags.spread()).isEqualByComparingTo("945");
    }

    @Test
    void spend_before_the_window_counts_as_much_as_spend_in_it() {
        Lags lags = Lags.of(days("2026-12-20 900 2027-03-30 100"), MARCH);

        assertThat(lags.cost()).isEqualByComparingTo("900");
        assertThat(Lags.of(days(""), MARCH).cost()).isZero();
    }

    @Test
    void a_baseline_knows_nothing_of_what_is_spent_from_the_day_on_that_it_is_for() {
        Lags lags = Lags.of(days("2027-01-15 100 2027-03-31 20 2027-04-01 500 2027-04-30 900"), MARCH);

        // Its later shift, 20 + 500 + 900, ends on 2027-05-01: it counts for a window from that day on, and for none
        // before.
        assertThat(lags.costUntil(LocalDate.of(2027, 5, 1), MARCH)).isEqualByComparingTo("1420");
        assertThat(lags.costUntil(LocalDate.of(2027, 4, 30), MARCH)).isEqualByComparingTo("120");
        assertThat(lags.costUntil(LocalDate.of(2027, 4, 1), MARCH)).isEqualByComparingTo("120");
    }

    @Test
    void two_weeks_of_spend_put_off_behind_the_end_gain_nothing_where_the_next_month_is_as_dear() {
        SortedMap<LocalDate, BigDecimal> steady = new TreeMap<>();
        for (LocalDate day = LocalDate.of(2026, 12, 2); day.isBefore(LocalDate.of(2027, 5, 1)); day = day.plusDays(1)) {
            steady.put(day, BigDecimal.TEN);
        }
        SortedMap<LocalDate, BigDecimal> moved = new TreeMap<>(steady);
        for (int day = 18; day <= 31; day++) {
            moved.remove(LocalDate.of(2027, 3, day));
            moved.merge(LocalDate.of(2027, 4, day - 17), BigDecimal.TEN, BigDecimal::add);
        }

        assertThat(Lags.of(steady, MARCH).cost()).isEqualByComparingTo("900");
        assertThat(Lags.of(moved, MARCH).own()).isEqualByComparingTo("760");
        assertThat(Lags.of(moved, MARCH).cost()).isEqualByComparingTo("900");
    }

    /**
     * Axiom A10 on costs: whatever is moved over an end of the window by no more than the shift, forward, back or both,
     * the shifted window around that end keeps it all. So nobody gains more than the spread between the three.
     */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5})
    void moving_spend_over_the_ends_by_a_month_gains_at_most_the_spread(long seed) {
        Spending random = new Spending(seed);
        int gains = 0;
        for (int trial = 0; trial < 500; trial++) {
            SortedMap<LocalDate, BigDecimal> before = random.days(MARCH, 40);
            SortedMap<LocalDate, BigDecimal> after = new TreeMap<>();
            before.forEach((day, cost) -> after.merge(random.nearEnd(day, MARCH), cost, BigDecimal::add));

            Lags was = Lags.of(before, MARCH);
            Lags is = Lags.of(after, MARCH);

            assertThat(is.earlier()).as("trial " + trial).isEqualByComparingTo(was.earlier());
            assertThat(is.later()).as("trial " + trial).isEqualByComparingTo(was.later());
            assertThat(is.cost())
                    .as("trial " + trial)
                    .isGreaterThanOrEqualTo(was.earlier().max(was.later()));
            assertThat(was.cost().subtract(is.cost())).as("trial " + trial).isLessThanOrEqualTo(was.spread());
            gains += is.cost().compareTo(was.cost()) < 0 ? 1 : 0;
        }
        assertThat(gains).as("trials in which something is gained").isPositive();
    }

    @Test
    void putting_off_all_that_is_ever_spent_is_not_bound_by_the_three_alone() {
        // Spend on the edges of all three windows: 400 in each of them, so that their spread is 0.
        SortedMap<LocalDate, BigDecimal> spikes =
                days("2026-12-02 100 2027-01-01 100 2027-01-31 100 2027-03-01 100" + " 2027-03-31 100 2027-04-30 100");
        SortedMap<LocalDate, BigDecimal> halfAMonthLater = new TreeMap<>();
        spikes.forEach((day, cost) -> halfAMonthLater.put(day.plusDays(15), cost));

        assertThat(Lags.of(spikes, MARCH)).isEqualTo(new Lags(hundreds(4), hundreds(4), hundreds(4)));
        assertThat(Lags.of(halfAMonthLater, MARCH).cost()).isEqualByComparingTo("300");
    }

    private static BigDecimal hundreds(int n) {
        return BigDecimal.valueOf(100L * n);
    }

    private static SortedMap<LocalDate, BigDecimal> days(String daysAndCosts) {
        SortedMap<LocalDate, BigDecimal> days = new TreeMap<>();
        String[] words = daysAndCosts.isEmpty() ? new String[0] : daysAndCosts.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            days.put(LocalDate.parse(words[i]), new BigDecimal(words[i + 1]));
        }
        return days;
    }
}

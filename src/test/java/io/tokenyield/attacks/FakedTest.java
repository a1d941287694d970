package io.tokenyield.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much a metric says of real yield, when nobody and when half of all people play against it (SCORE 4). */
class FakedTest {
    private static final Map<Faked, Faked.Left> HONEST = new EnumMap<>(Faked.class);
    private static final Map<Faked, Faked.Left> PLAYED = new EnumMap<>(Faked.class);

    static {
        for (Faked metric : new Faked[] {Faked.RAW, Faked.COMMITS, Faked.TICKETS, Faked.SCORE}) {
            HONEST.put(metric, metric.left(Organisation.small(), 0));
            PLAYED.put(metric, metric.left(Organisation.small(), 0.5));
        }
    }

    private static double lost(Faked metric) {
        return HONEST.get(metric).spearman() - PLAYED.get(metric).spearman();
    }

    @Test
    void the_score_says_something_of_what_people_really_yield_for_a_dollar() {
        assertThat(HONEST.get(Faked.SCORE).spearman()).isBetween(0.55, 0.85);
        assertThat(HONEST.get(Faked.RAW).spearman()).isLessThan(-0.4);
    }

    @Test
    void half_of_all_people_playing_take_less_from_it_than_from_any_leaderboard() {
        assertThat(lost(Faked.SCORE)).isLessThan(0.08);
        assertThat(lost(Faked.SCORE)).isLessThan(lost(Faked.RAW));
        assertThat(lost(Faked.SCORE)).isLessThan(lost(Faked.COMMITS));
        assertThat(lost(Faked.SCORE)).isLessThan(lost(Faked.TICKETS));
    }

    @Test
    void what_is_left_of_it_is_more_than_of_any_leaderboard() {
        double left = PLAYED.get(Faked.SCORE).spearman();

        assertThat(left).isGreaterThan(PLAYED.get(Faked.RAW).spearman());
        assertThat(left).isGreaterThan(PLAYED.get(Faked.COMMITS).spearman());
        assertThat(left).isGreaterThan(PLAYED.get(Faked.TICKETS).spearman());
    }

    @Test
    void a_usage_leaderboard_multiplies_the_bill() {
        assertThat(PLAYED.get(Faked.RAW).extraBill()).isGreaterThan(5);
        assertThat(PLAYED.get(Faked.SCORE).extraBill()).isLessThan(0.3);
        assertThat(HONEST.values()).extracting(Faked.Left::extraBill).containsOnly(0.0);
    }
}

package io.tokenyield.score.signal;

import static io.tokenyield.score.signal.Signal.COSTLY_UNIT;
import static io.tokenyield.score.signal.Signal.DEAD_ENDS;
import static io.tokenyield.score.signal.Signal.PADDING;
import static io.tokenyield.score.signal.Signal.PROMPTS;
import static io.tokenyield.score.signal.Signal.QUIET;
import static io.tokenyield.score.signal.Signal.RHYTHM;
import static io.tokenyield.score.signal.Signal.SPEND_JUMP;
import static io.tokenyield.score.signal.Signal.SPEND_LEVEL;
import static io.tokenyield.score.signal.Signal.UNEXPLAINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.score.ScoreParameters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What signals say together. */
class CombinationTest {
    private static Combination of(Map<Signal, Integer> points) {
        return Combination.of(points, ScoreParameters.STANDARD);
    }

    @Test
    void each_family_counts_its_best_signal_only() {
        Combination combination = of(Map.of(
                UNEXPLAINED,
                4,
                RHYTHM,
                1,
                QUIET,
                3,
                PROMPTS,
                3,
                PADDING,
                3,
                DEAD_ENDS,
                1,
                COSTLY_UNIT,
                2,
                SPEND_LEVEL,
                1,
                SPEND_JUMP,
                2));

        assertThat(combination.points()).isEqualTo(4 + 3 + 2 + 2);
        assertThat(combination.families()).isEqualTo("outcome, machine, route, volume");
    }

    @Test
    void five_points_of_two_families_are_a_note_and_seven_a_question() {
        assertThat(of(Map.of(UNEXPLAINED, 2, COSTLY_UNIT, 2)).asking()).isEqualTo(Asking.NOTHING);
        assertThat(of(Map.of(UNEXPLAINED, 2, QUIET, 3)).asking()).isEqualTo(Asking.NOTE);
        assertThat(of(Map.of(UNEXPLAINED, 4, DEAD_ENDS, 2)).asking()).isEqualTo(Asking.NOTE);
        assertThat(of(Map.of(UNEXPLAINED, 4, DEAD_ENDS, 3)).asking()).isEqualTo(Asking.QUESTION);
        assertThat(of(Map.of(UNEXPLAINED, 5, SPEND_LEVEL, 2)).asking()).isEqualTo(Asking.QUESTION);
    }

    @Test
    void unexplained_spend_alone_asks_nothing() {
        assertThat(of(Map.of(UNEXPLAINED, 5)).asking()).isEqualTo(Asking.NOTHING);
    }

    @Test
    void without_unexplained_spend_nothing_is_ever_asked_whatever_the_others_say() {
        Random random = new Random(20261122);
        for (int trial = 0; trial < 10_000; trial++) {
            Map<Signal, Integer> points = new EnumMap<>(Signal.class);
            for (Signal signal : Signal.values()) {
                if (signal != UNEXPLAINED && random.nextInt(4) > 0) {
                    points.put(signal, random.nextInt(11));
                }
            }
            if (random.nextBoolean()) {
                points.put(UNEXPLAINED, 0);
            }
            assertThat(of(points).asking())
                    .as("seed 20261122, trial %d: %s", trial, points)
                    .isEqualTo(Asking.NOTHING);
        }
    }

    @Test
    void one_more_point_of_any_signal_never_asks_less() {
        Random random = new Random(20261123);
        for (int trial = 0; trial < 10_000; trial++) {
            Map<Signal, Integer> points = new EnumMap<>(Signal.class);
            for (Signal signal : Signal.values()) {
                points.put(signal, random.nextInt(5));
            }
            Asking before = of(points).asking();
            Signal more = Signal.values()[random.nextInt(Signal.values().length)];
            points.merge(more, 1, Integer::sum);
            assertThat(of(points).asking())
                    .as("seed 20261123, trial %d: %s", trial, points)
                    .isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void every_signal_has_its_letter_and_honest_explanations() {
        assertThat(Signal.codes()).containsExactly("U", "R", "Q", "H", "P", "D", "N", "L", "J");
        assertThat(List.of(Signal.values())).allSatisfy(signal -> {
            assertThat(Signal.of(signal.code())).isEqualTo(signal);
            assertThat(signal.explanations()).endsWith(".").hasSizeBetween(40, 1000);
        });
        assertThatThrownBy(() -> Signal.of("K")).hasMessage("no signal 'K'");
    }
}

package io.tokenyield.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;

/** What SCORE 2 says of each class, for the small study of the suite and for the large one. */
final class StudyRules {
    /** Tables have two decimals. */
    private static final double ROUNDED = 0.005;

    private StudyRules() {}

    static void every_attack_is_there_once(Study study) {
        assertThat(study.trials())
                .extracting(trial -> trial.attack().number())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 39).boxed().toList());
    }

    /** A check of an attack that changes nothing could not fail. */
    static void attacks_are_real(Study study) {
        SoftAssertions all = new SoftAssertions();
        for (Trial trial : study.trials()) {
            String name = trial.attack().number() + ", " + trial.attack().name();
            all.assertThat(trial.changedShare())
                    .as("teams with other data by " + name)
                    .isGreaterThan(0.8);
            for (Board board : trial.attack().rises()) {
                all.assertThat(trial.row().board(board))
                        .as("points on " + board.label() + " by " + name)
                        .isGreaterThan(1);
            }
        }
        all.assertAll();
    }

    static void nobody_gains_more_than_allowed(Study study, Kind kind) {
        SoftAssertions all = new SoftAssertions();
        study.trials().stream()
                .filter(trial -> trial.attack().kind() == kind)
                .forEach(trial -> all.assertThat(trial.broken())
                        .as(trial.attack().number() + ", " + trial.attack().name())
                        .isEmpty());
        all.assertAll();
    }

    static void the_mean_gain_is_at_most(Study study, Kind kind, double most) {
        SoftAssertions all = new SoftAssertions();
        study.trials().stream()
                .filter(trial -> trial.attack().kind() == kind)
                .forEach(trial -> all.assertThat(trial.row().mean(Gain::s))
                        .as(trial.attack().number() + ", " + trial.attack().name())
                        .isLessThanOrEqualTo(most));
        all.assertAll();
    }

    /**
     * Attacks that only the cap stops gain on the mean what was measured when this was written, and no more.
     *
     * @param measured by number of the attack: mean change of ln S with the cap and without it
     */
    static void bold_attacks_gain_no_more_than_measured(Study study, Map<Integer, double[]> measured) {
        SoftAssertions all = new SoftAssertions();
        List<Trial> bold = study.trials().stream()
                .filter(trial -> trial.attack().kind() == Kind.BOLD)
                .toList();
        all.assertThat(bold).extracting(trial -> trial.attack().number()).containsExactlyElementsOf(measured.keySet());
        for (Trial trial : bold) {
            String name = trial.attack().number() + ", " + trial.attack().name();
            double[] most = measured.getOrDefault(trial.attack().number(), new double[2]);
            all.assertThat(trial.row().mean(Gain::s)).as(name).isLessThan(most[0] + ROUNDED);
            all.assertThat(trial.row().mean(Gain::uncapped))
                    .as(name + ", without the cap")
                    .isLessThan(most[1] + ROUNDED);
        }
        all.assertAll();
    }

    static void nobody_outside_is_touched(Study study) {
        SoftAssertions all = new SoftAssertions();
        study.trials()
                .forEach(trial -> all.assertThat(trial.changedOutside())
                        .as(trial.attack().number() + ", " + trial.attack().name())
                        .isEmpty());
        all.assertAll();
    }
}

package io.tokenyield.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The attacks of SCORE 2 on a small company. {@link AttackStudy} does the same on ten large ones. */
class AttackCatalogueTest {
    private static final Study STUDY = Study.of(new long[] {1}, 15, 10, 1);

    @Test
    void every_attack_is_there_once() {
        StudyRules.every_attack_is_there_once(STUDY);
    }

    /** After a change that is meant: {@code -Dtest=AttackCatalogueTest -Dsurefire.jvm.args=-Dgolden.write=true}. */
    @Test
    void gains_are_those_of_the_table() throws IOException {
        Golden.compare(STUDY.table(), "catalogue.txt");
    }

    @Test
    void attacks_change_the_data_and_climb_the_leaderboards_of_others() {
        StudyRules.attacks_are_real(STUDY);
    }

    @Test
    void a_waste_inventions_identities_and_pairs_gain_nothing() {
        StudyRules.nobody_gains_more_than_allowed(STUDY, Kind.INVENTED);
    }

    @Test
    void b_taking_from_colleagues_and_rings_stay_within_one_cap() {
        StudyRules.nobody_gains_more_than_allowed(STUDY, Kind.TAKEN);
        StudyRules.the_mean_gain_is_at_most(STUDY, Kind.TAKEN, 0.01);
    }

    @Test
    void c_timing_stays_within_the_spread_between_windows() {
        StudyRules.nobody_gains_more_than_allowed(STUDY, Kind.TIMED);
        StudyRules.the_mean_gain_is_at_most(STUDY, Kind.TIMED, 0.05);
    }

    @Test
    void d_bold_attacks_gain_what_is_missing_to_one_at_most() {
        StudyRules.nobody_gains_more_than_allowed(STUDY, Kind.BOLD);
    }

    /** Known and bounded: the day on which one of them gains nothing, SCORE 2 has to be written anew. */
    @Test
    void d_bold_attacks_do_gain() {
        assertThat(STUDY.trials().stream().filter(trial -> trial.attack().kind() == Kind.BOLD))
                .isNotEmpty()
                .allSatisfy(trial -> assertThat(trial.row().mean(Gain::s)).isGreaterThan(0.02));
    }

    @Test
    void nobody_outside_is_touched() {
        StudyRules.nobody_outside_is_touched(STUDY);
    }
}

package io.tokenyield.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.outcome.Outcomes;
import io.tokenyield.score.ScoreParameters;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The attacks of SCORE 2 on a small company. {@link AttackStudy} does the same on ten large ones. */
class AttackCatalogueTest {
    private static final Study STUDY = Study.of(Stream.of(Organisation.small()), 10, 1);

    /** As in {@code golden/attacks/catalogue.txt}: mean change of ln S, and without the cap. */
    private static final SortedMap<Integer, double[]> MEASURED = new TreeMap<>(Map.of(
            30, new double[] {0.13, 0.76},
            31, new double[] {0.10, 0.37},
            33, new double[] {0.12, 0.30},
            34, new double[] {0.13, 0.55},
            35, new double[] {0.13, 0.71},
            36, new double[] {0.07, 0.27},
            39, new double[] {0.10, 0.28}));

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
    void d_bold_attacks_gain_no_more_than_they_did() {
        StudyRules.bold_attacks_gain_no_more_than_measured(STUDY, MEASURED);
    }

    /** A weaker rule would let them gain more. */
    @Test
    void d_a_bold_attack_that_gains_more_than_it_did_is_found() {
        SortedMap<Integer, double[]> less = new TreeMap<>(MEASURED);
        less.put(30, new double[] {0.13, 0.70});

        assertThatThrownBy(() -> StudyRules.bold_attacks_gain_no_more_than_measured(STUDY, less))
                .hasMessageContaining("30, a product owner mints 15 trivial tickets, without the cap");
    }

    /** Known and bounded: the day on which one of them gains nothing, SCORE 2 has to be written anew. */
    @Test
    void d_bold_attacks_do_gain() {
        assertThat(STUDY.trials().stream().filter(trial -> trial.attack().kind() == Kind.BOLD))
                .isNotEmpty()
                .allSatisfy(trial -> assertThat(trial.row().mean(Gain::s)).isGreaterThan(0.02));
    }

    @Test
    void d_hollow_completion_gains_nothing_where_owners_have_to_close() {
        Organisation strict =
                Organisation.of(1, 30, ScoreParameters.STANDARD.with(Map.of("strict_mode", BigDecimal.ONE)));
        List<Gain> gains = Study.play(strict, Catalogue.attack(39), 8, 0).gains();

        assertThat(gains).filteredOn(gain -> Bounds.invented(gain).isPresent()).isEmpty();
        assertThat(gains).extracting(gain -> gain.boards().get(Board.TICKETS)).anyMatch(points -> points > 10);
    }

    /** Row 22: the bugs come, and of units that are no older than the rules look back to, a later run takes back the half. */
    @Test
    void c_a_later_run_makes_good_what_late_defects_gained() {
        Organisation company = Organisation.small();
        Play.Played late = Study.play(company, Catalogue.attack(22), 10, 0);
        Outcomes later = Evaluation.outcomes(late.teams(), company.parameters(), Season.AS_OF.plusDays(60));

        assertThat(late.after().outcomes().repairs())
                .hasSizeLessThan(later.repairs().size());
        for (Gain gain : late.gains()) {
            Result is = Evaluation.of(late.teams(), later, company.frozen(), company.parameters())
                    .results()
                    .get(gain.player());
            assertThat(is.height()).isLessThanOrEqualTo(gain.after().height());
        }
    }

    @Test
    void nobody_outside_is_touched() {
        StudyRules.nobody_outside_is_touched(STUDY);
    }
}

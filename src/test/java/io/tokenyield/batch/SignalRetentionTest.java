package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.model.Period;
import io.tokenyield.score.signal.Review;
import io.tokenyield.score.signal.Signal;
import io.tokenyield.score.signal.Verdict;
import io.tokenyield.scoring.signals.ReviewStore;
import io.tokenyield.testing.ShortSeason;
import io.tokenyield.testing.TestRun;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Signals, questions and observations go 90 days after the window of their month was looked at (September: 8 October), but
 * not before the last question has expired; answers 90 days after they were recorded. The loop of {@link SignalStepsTest} is
 * asked about on 21 October, which expires on 19 January.
 */
class SignalRetentionTest {
    private static final List<String> TABLES = List.of("usage_signal", "usage_question", "usage_observation");
    private static final String COUNTS = "SELECT `signal`, raised, legitimate, wasteful, withdrawn"
            + " FROM usage_signal_count WHERE period = '2026-09' ORDER BY `signal`";
    private static final String ASKED = "SELECT signal_points, question_level, question_state FROM summary_person_score"
            + " WHERE period = '2026-09' AND person_id = 'P001'";

    @RegisterExtension
    private final TestRun run = TestRun.with(SignalStepsTest::world)
            .scoredBy(ShortSeason.PARAMETERS)
            .patternsKept(35, "a secret that nobody has");

    @Test
    void signals_and_a_question_are_there_until_it_expires_and_gone_that_day() {
        run.backfill("2026-07-28", "2026-10-20");
        run.night("2027-01-17");
        assertThat(monthsOf("usage_signal")).contains("2026-09");
        assertThat(monthsOf("usage_question")).containsExactly("2026-09");
        run.mart()
                .execute("INSERT INTO usage_observation (period, `signal`, subject, measure, text)"
                        + " VALUES ('2026-09', 'Z', 'P001,P002', 0.6, 'no night replaces it')");
        assertThat(run.rows(ASKED)).containsExactly("7 | question | open");

        run.night("2027-01-18");

        assertThat(TABLES).allSatisfy(table -> assertThat(monthsOf(table)).doesNotContain("2026-09"));
        assertThat(run.rows(ASKED)).as("nor beside the score, which stays").containsExactly("0 |  | ");
        assertThat(run.rows(COUNTS))
                .as("counts outlive them")
                .containsExactly("H | 1 | 0 | 0 | 0", "R | 1 | 0 | 0 | 0", "U | 1 | 0 | 0 | 0");
        assertThat(run.rows("SELECT scope, value FROM control_total WHERE run_id = 'nightly-2027-01-18-1'"
                        + " AND step_name = 'retain' AND figure = 'rows_removed' AND scope LIKE 'usage_%'"))
                .containsExactly(
                        "usage_observation | 1", "usage_question | 1", "usage_signal | 3", "usage_signal_basis | 2");
    }

    @Test
    void a_month_without_a_question_loses_its_signals_90_days_after_it_was_looked_at() {
        run.backfill("2026-07-28", "2026-10-20");
        // August: looked at on 8 September.
        run.mart()
                .execute(
                        "INSERT INTO usage_signal SELECT '2026-08', person_id, `signal`, family, measure, points, cost_usd,"
                                + " text, explanations, window_from, window_to, params_version FROM usage_signal"
                                + " WHERE period = '2026-09' AND `signal` = 'R'");
        run.night("2026-12-05");
        assertThat(monthsOf("usage_signal")).contains("2026-08");

        run.night("2026-12-06");

        assertThat(monthsOf("usage_signal")).doesNotContain("2026-08").contains("2026-09");
        run.night("2026-12-06");
        run.night("2026-12-07");
        assertThat(monthsOf("usage_signal")).doesNotContain("2026-08");
    }

    @Test
    void nobody_is_asked_again_about_a_month_whose_question_went() {
        run.backfill("2026-07-28", "2026-10-20");
        run.night("2027-01-18");
        List<String> counts = run.rows(COUNTS);

        run.night("2027-01-18");
        run.night("2027-01-20");

        assertThat(monthsOf("usage_question")).isEmpty();
        assertThat(monthsOf("usage_signal")).doesNotContain("2026-09");
        assertThat(run.rows(COUNTS)).isEqualTo(counts);
    }

    @Test
    void an_answer_is_there_90_days_after_it_was_recorded_and_gone_the_next_day_and_its_count_stays() {
        run.backfill("2026-07-28", "2026-10-20");
        answer(Signal.RHYTHM, Verdict.WASTEFUL, "2026-10-30");
        answer(Signal.RHYTHM, Verdict.LEGITIMATE, "2026-11-01");
        run.night("2027-01-28");
        assertThat(run.rows("SELECT verdict FROM signal_review")).containsExactly("legitimate");

        run.night("2027-01-29");

        assertThat(run.rows("SELECT verdict FROM signal_review")).isEmpty();
        assertThat(run.rows(COUNTS)).contains("R | 1 | 1 | 0 | 0");
        assertThat(
                        run.rows(
                                "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                                        + " AND table_name = 'usage_signal_count' AND (column_name LIKE '%person%' OR column_name LIKE '%by%')"))
                .isEmpty();
    }

    /** Otherwise the person would be asked about what was answered. */
    @Test
    void an_answer_stays_while_its_month_can_still_be_asked_about() {
        run.backfill("2026-07-28", "2026-10-06");
        answer(Signal.RHYTHM, Verdict.LEGITIMATE, "2026-10-01");
        answer(Signal.PROMPTS, Verdict.LEGITIMATE, "2026-10-01");
        run.night("2027-01-04");
        assertThat(run.rows("SELECT `signal` FROM signal_review ORDER BY 1")).containsExactly("H", "R");
        assertThat(run.rows("SELECT state FROM usage_question WHERE period = '2026-09'"))
                .as("it was answered before it was asked")
                .allMatch(state -> state.equals("quiet"));

        run.night("2027-04-10");

        assertThat(run.rows("SELECT `signal` FROM signal_review")).isEmpty();
        assertThat(run.rows(COUNTS)).contains("H | 1 | 1 | 0 | 0", "R | 1 | 1 | 0 | 0");
    }

    @Test
    void the_database_refuses_to_delete_an_answer_of_a_month_that_can_be_asked_about() {
        run.backfill("2026-07-28", "2026-10-20");
        answer(Signal.RHYTHM, Verdict.LEGITIMATE, "2026-10-21");

        assertThatThrownBy(() -> run.mart().execute("DELETE FROM signal_review"))
                .hasMessageContaining("signal_review is append-only while the signals of its month are kept");
        assertThat(run.rows("SELECT verdict FROM signal_review")).containsExactly("legitimate");
    }

    private List<String> monthsOf(String table) {
        return run.rows("SELECT DISTINCT period FROM " + table + " ORDER BY period");
    }

    private void answer(Signal signal, Verdict verdict, String recordedOn) {
        LocalDate day = LocalDate.parse(recordedOn);
        new ReviewStore(run.mart().dataSource())
                .insert(new ReviewStore.Answer(
                        "P001", new Review(Period.parse("2026-09"), signal, day, verdict), "T. Lead", "the scan", day));
    }
}

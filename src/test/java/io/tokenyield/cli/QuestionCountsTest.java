package io.tokenyield.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.score.ScoreParameters;
import io.tokenyield.scoring.signals.QuestionCounts;
import io.tokenyield.testing.TestCompany;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What came of questions in September: ten people have signals H and U, six of them answered about H. */
class QuestionCountsTest {
    @RegisterExtension
    private final TestCompany company = TestCompany.with(world -> world);

    private void asked(String person, String state) {
        for (String signal : List.of("H", "U")) {
            company.mart()
                    .execute("INSERT INTO usage_signal VALUES ('2026-09', '" + person + "', '" + signal
                            + "', 'family', 1, 4, 900, 'text', 'explanations', '2026-09-03', '2026-10-01', 1)");
        }
        company.mart()
                .execute("INSERT INTO usage_question VALUES ('2026-09', '" + person
                        + "', 8, 'outcome, machine', 'question', 900," + " '" + state
                        + "', '2026-10-08', NULL, '2027-01-06', 1)");
    }

    private void answered(String person, String verdict) {
        company.mart()
                .execute(
                        "INSERT INTO signal_review (period, person_id, `signal`, asked_by, asked_on, answer, verdict, recorded_on)"
                                + " VALUES ('2026-09', '" + person + "', 'H', 'T. Lead', '2026-10-09', 'so it is', '"
                                + verdict
                                + "', '2026-10-12')");
    }

    private void tenPeopleOfWhomSixAnswered() {
        for (int person = 1; person <= 9; person++) {
            asked("P00" + person, person <= 6 ? "quiet" : "open");
        }
        asked("P010", "quiet");
        answered("P001", "legitimate");
        answered("P001", "wasteful");
        answered("P002", "wasteful");
        answered("P003", "wasteful");
        answered("P004", "wasteful");
        answered("P005", "legitimate");
        answered("P006", "withdrawn");
    }

    @Test
    void status_counts_what_was_raised_and_answered_and_names_a_signal_that_is_wrong_too_often() {
        tenPeopleOfWhomSixAnswered();

        assertThat(company.succeeds("status").out().lines())
                .as("of P010 an answer about another month kept it quiet, so it was not raised")
                .containsSubsequence(
                        "questions, by month and signal:",
                        "  2026-09 H: raised 9, answered legitimate 1, wasteful 4, withdrawn 1, precision 66 %",
                        "  2026-09 U: raised 9, answered legitimate 0, wasteful 0, withdrawn 0",
                        "  signal H: of 6 answers 4 call it waste, 66 %, which is under signal_precision = 0.8: stop it by"
                                + " signal_h_stopped=1 in TOKENYIELD_SCORE_PARAMETERS, or raise its thresholds there");
    }

    @Test
    void nothing_is_said_of_a_signal_that_is_right_or_stopped_or_of_which_too_few_answered() {
        tenPeopleOfWhomSixAnswered();
        QuestionCounts counts = QuestionCounts.read(company.mart().dataSource());

        assertThat(counts.toStop(ScoreParameters.STANDARD)).hasSize(1);
        assertThat(counts.toStop(by("signal_precision=0.66"))).isEmpty();
        assertThat(counts.toStop(by("signal_precision_answers=7"))).isEmpty();
        assertThat(counts.toStop(by("signal_h_stopped=1"))).isEmpty();
        assertThat(counts.toStop(by("signal_u_stopped=1"))).hasSize(1);
    }

    @Test
    void where_nothing_was_raised_status_says_so() {
        assertThat(company.succeeds("status").out().lines())
                .containsSubsequence("questions, by month and signal:", "  none raised");
    }

    private static ScoreParameters by(String values) {
        return ScoreParameters.STANDARD.with(ScoreParameters.parse(values));
    }
}

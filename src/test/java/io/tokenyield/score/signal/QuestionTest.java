package io.tokenyield.score.signal;

import static io.tokenyield.score.signal.Signal.PROMPTS;
import static io.tokenyield.score.signal.Signal.SPEND_LEVEL;
import static io.tokenyield.score.signal.Signal.UNEXPLAINED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.Period;
import io.tokenyield.score.ScoreParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked, until when, and what keeps it quiet. 2026-11-02 is a Monday. */
class QuestionTest {
    private static final Period OCTOBER = Period.parse("2026-10");
    private static final Period NOVEMBER = Period.parse("2026-11");
    private static final Map<Signal, Integer> LOOP = Map.of(UNEXPLAINED, 4, PROMPTS, 3);

    private static Optional<Question> asked(
            Period month, Map<Signal, Integer> points, String asOf, Question.Asked before, Review... reviews) {
        return Question.of(month, points, List.of(reviews), before, LocalDate.parse(asOf), ScoreParameters.STANDARD);
    }

    private static Review review(Signal signal, Verdict verdict) {
        return new Review(OCTOBER, signal, LocalDate.parse("2026-12-01"), verdict);
    }

    private static String shown(Optional<Question> question) {
        return question.map(q -> q.said().asking().label() + " " + q.said().points() + " "
                        + q.state().label() + " since " + q.askedOn() + ", lead " + q.forLeadFrom() + ", until "
                        + q.expiresOn())
                .orElse("nothing");
    }

    @Test
    void a_question_goes_to_the_lead_after_ten_working_days_and_expires_after_ninety_days() {
        assertThat(shown(asked(OCTOBER, LOOP, "2026-12-01", null)))
                .isEqualTo("question 7 open since 2026-12-01, lead 2026-12-15, until 2027-03-01");
    }

    @Test
    void a_note_never_goes_to_the_lead() {
        assertThat(shown(asked(OCTOBER, Map.of(UNEXPLAINED, 2, PROMPTS, 3), "2026-12-01", null)))
                .isEqualTo("note 5 open since 2026-12-01, lead null, until 2027-03-01");
    }

    @ParameterizedTest(name = "{1} working days after {0}")
    @CsvSource({
        "2026-11-02, 10, 2026-11-16",
        "2026-11-06, 1, 2026-11-09",
        "2026-11-07, 1, 2026-11-09",
        "2026-11-08, 10, 2026-11-20"
    })
    void working_days_are_mondays_to_fridays(String day, int workingDays, String end) {
        assertThat(Question.workingDaysAfter(LocalDate.parse(day), workingDays)).isEqualTo(end);
    }

    @Test
    void what_was_asked_already_keeps_its_day() {
        Question.Asked before = new Question.Asked(Asking.QUESTION, LocalDate.parse("2026-12-01"));

        assertThat(shown(asked(OCTOBER, LOOP, "2026-12-20", before)))
                .isEqualTo("question 7 open since 2026-12-01, lead 2026-12-15, until 2027-03-01");
        assertThat(shown(asked(OCTOBER, LOOP, "2027-02-28", before))).contains(" open ");
        assertThat(shown(asked(OCTOBER, LOOP, "2027-03-01", before))).contains(" expired ");
    }

    @Test
    void a_note_that_becomes_a_question_is_asked_anew_so_that_the_person_has_ten_days() {
        Question.Asked note = new Question.Asked(Asking.NOTE, LocalDate.parse("2026-12-01"));

        assertThat(shown(asked(OCTOBER, LOOP, "2026-12-20", note)))
                .startsWith("question 7 open since 2026-12-20, lead 2027-01-01");
    }

    @Test
    void an_answered_signal_is_not_counted_and_what_is_left_may_be_a_note_or_nothing() {
        Map<Signal, Integer> more = Map.of(UNEXPLAINED, 4, PROMPTS, 3, SPEND_LEVEL, 1);

        assertThat(shown(asked(OCTOBER, LOOP, "2026-12-20", null, review(PROMPTS, Verdict.LEGITIMATE))))
                .startsWith("question 7 quiet ");
        assertThat(shown(asked(OCTOBER, more, "2026-12-20", null, review(PROMPTS, Verdict.LEGITIMATE))))
                .startsWith("note 5 open ");
        assertThat(shown(asked(OCTOBER, more, "2026-12-20", null, review(UNEXPLAINED, Verdict.WITHDRAWN))))
                .startsWith("question 8 quiet ");
    }

    @Test
    void an_answer_keeps_the_same_signal_of_other_months_quiet_until_it_expires() {
        Review legitimate = review(PROMPTS, Verdict.LEGITIMATE);

        assertThat(shown(asked(NOVEMBER, LOOP, "2027-02-28", null, legitimate))).startsWith("question 7 quiet ");
        assertThat(shown(asked(NOVEMBER, LOOP, "2027-03-01", null, legitimate))).startsWith("question 7 open ");
    }

    @Test
    void waste_is_answered_in_its_month_and_asked_about_again_in_others() {
        Review wasteful = review(PROMPTS, Verdict.WASTEFUL);

        assertThat(shown(asked(OCTOBER, LOOP, "2026-12-20", null, wasteful))).startsWith("question 7 quiet ");
        assertThat(shown(asked(NOVEMBER, LOOP, "2026-12-20", null, wasteful))).startsWith("question 7 open ");
    }

    @Test
    void verdicts_are_read_as_they_are_written() {
        assertThat(Verdict.labels()).containsExactly("legitimate", "wasteful", "withdrawn");
        assertThat(Verdict.labelled("withdrawn")).contains(Verdict.WITHDRAWN);
        assertThat(Verdict.labelled("guilty")).isEmpty();
    }
}

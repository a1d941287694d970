package io.tokenyield.score.signal;

import static io.tokenyield.score.signal.Signal.PROMPTS;
import static io.tokenyield.score.signal.Signal.SPEND_LEVEL;
import static io.tokenyield.score.signal.Signal.UNEXPLAINED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.Period;
import io.tokenyield.score.ScoreParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

    /** What the night before asked. */
    private static Question.Asked asked(String level, String state, String askedOn, String forLeadFrom) {
        return new Question.Asked(
                Asking.valueOf(level.toUpperCase(Locale.ROOT)),
                Question.State.valueOf(state.toUpperCase(Locale.ROOT)),
                LocalDate.parse(askedOn),
                forLeadFrom == null ? null : LocalDate.parse(forLeadFrom));
    }

    private static Question.Asked asked(Optional<Question> question) {
        return question.map(Question::asked).orElseThrow();
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
        Question.Asked before = asked("question", "open", "2026-12-01", "2026-12-15");

        assertThat(shown(asked(OCTOBER, LOOP, "2026-12-20", before)))
                .isEqualTo("question 7 open since 2026-12-01, lead 2026-12-15, until 2027-03-01");
        assertThat(shown(asked(OCTOBER, LOOP, "2027-02-28", before))).contains(" open ");
        assertThat(shown(asked(OCTOBER, LOOP, "2027-03-01", before))).contains(" expired ");
    }

    @Test
    void a_note_that_becomes_a_question_is_asked_anew_so_that_the_person_has_ten_days() {
        Question.Asked note = asked("note", "open", "2026-12-01", null);

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

    /** June's H was answered on 31 July, which holds until 29 October. July has H too, and is looked at on 31 August. */
    @Test
    void what_an_answer_about_another_month_kept_quiet_is_asked_with_its_own_ten_days_when_the_answer_expires() {
        Period july = Period.parse("2026-07");
        Review june = new Review(Period.parse("2026-06"), PROMPTS, LocalDate.parse("2026-07-31"), Verdict.LEGITIMATE);

        Optional<Question> august = asked(july, LOOP, "2026-08-31", null, june);
        Optional<Question> lastQuietNight = asked(july, LOOP, "2026-10-28", asked(august), june);
        Optional<Question> expired = asked(july, LOOP, "2026-10-29", asked(lastQuietNight), june);
        Optional<Question> nextNight = asked(july, LOOP, "2026-10-30", asked(expired), june);

        assertThat(shown(august)).isEqualTo("question 7 quiet since 2026-08-31, lead null, until 2026-11-29");
        assertThat(shown(lastQuietNight)).isEqualTo(shown(august));
        assertThat(shown(expired)).isEqualTo("question 7 open since 2026-10-29, lead 2026-11-12, until 2027-01-27");
        assertThat(shown(nextNight)).isEqualTo(shown(expired));
    }

    @Test
    void what_was_asked_and_answered_keeps_its_day_for_the_lead_who_sees_it_with_the_answer() {
        Question.Asked before = asked("question", "open", "2026-12-01", "2026-12-15");

        assertThat(shown(asked(OCTOBER, LOOP, "2026-12-08", before, review(PROMPTS, Verdict.LEGITIMATE))))
                .isEqualTo("question 7 quiet since 2026-12-01, lead 2026-12-15, until 2027-03-01");
        assertThat(shown(asked(NOVEMBER, LOOP, "2026-12-08", before, review(PROMPTS, Verdict.LEGITIMATE))))
                .as("an answer about another month says nothing that the lead could read beside it")
                .isEqualTo("question 7 quiet since 2026-12-01, lead null, until 2027-03-01");
    }

    @Test
    void a_note_that_is_answered_is_never_seen_by_the_lead() {
        Map<Signal, Integer> more = Map.of(UNEXPLAINED, 4, PROMPTS, 3, SPEND_LEVEL, 1);
        Review other = new Review(NOVEMBER, PROMPTS, LocalDate.parse("2026-12-01"), Verdict.LEGITIMATE);
        Question.Asked note = asked("note", "open", "2026-12-01", null);

        assertThat(shown(asked(OCTOBER, more, "2026-12-08", note, other, review(UNEXPLAINED, Verdict.LEGITIMATE))))
                .as("all signals are a question, of which the person was asked a note")
                .isEqualTo("question 8 quiet since 2026-12-01, lead null, until 2027-03-01");
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

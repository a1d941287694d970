package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.Period;
import io.tokenyield.score.signal.Review;
import io.tokenyield.score.signal.Signal;
import io.tokenyield.score.signal.Verdict;
import io.tokenyield.scoring.signals.ReviewStore;
import io.tokenyield.testing.ShortSeason;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * From patterns of use and verified work to questions. Windows of 28 days, a week to prove oneself; in August a unit cost 30
 * dollars, as in {@link ShortSeason}. In ten nights of September Alice's account sends one prompt every minute, 60 times,
 * for a dollar and a half each; nothing comes of it. Bob spends more and delivers as much. Carol is on leave.
 */
class SignalStepsTest {
    private static final String SECRET = "a secret that nobody has";
    private static final String SIGNALS =
            "SELECT person_id, `signal`, family, measure, points, cost_usd, text FROM usage_signal"
                    + " WHERE period = '2026-09' ORDER BY person_id, `signal`";
    /** 900.90 dollars by one account and 360 by the other. */
    private static final String PROMPTS_OF_BOTH =
            "P001 | H | machine | 1 | 3 | 1260.9 | 100 % of spend repeats 1 identical"
                    + " prompt, 720 times in all. Is it one task, and which ticket does it serve?";

    private static final String QUESTIONS =
            "SELECT person_id, points, families, level, cost_usd, state, asked_on, for_lead_from, expires_on"
                    + " FROM usage_question WHERE period = '2026-09'";

    @RegisterExtension
    private final TestRun run = TestRun.with(SignalStepsTest::world)
            .scoredBy(ShortSeason.PARAMETERS)
            .patternsKept(35, SECRET);

    private final WarehouseFolder folder = run.warehouse();

    static WarehouseFolder world(WarehouseFolder world) {
        ShortSeason.in(world);
        for (int night = 8; night < 18; night++) {
            loop(world, "2026-09-%02dT01:00:00Z".formatted(night));
        }
        for (int unit = 0; unit < 40; unit++) {
            String day = "2026-09-%02d".formatted(8 + unit % 16);
            world.usage(
                    "bob" + unit,
                    day + "T10:00:00Z",
                    "account=bob@example.com",
                    "input_tokens=9999500",
                    "output_tokens=100");
            ShortSeason.work(world, "B-" + unit, "P002", day, 50 + unit);
        }
        return world.usage("late", "2026-10-20T10:00:00Z", "account=olga@example.com", "input_tokens=1");
    }

    private static void loop(WarehouseFolder world, String start) {
        Instant first = Instant.parse(start);
        for (int i = 0; i < 60; i++) {
            world.usage(
                    "loop" + start + i,
                    first.plus(Duration.ofSeconds(60L * i)).toString(),
                    "prompt_hash=same",
                    "input_tokens=500000",
                    "output_tokens=100");
        }
    }

    @Test
    void a_loop_without_outcomes_is_asked_about_and_heavy_honest_use_and_leave_are_not() {
        run.backfill("2026-07-28", "2026-10-20");

        // 900.90 dollars are 30.03 units, none is verified: (6 + 0) / 3.5 and (6 + 30.03) / 3.5 give an upper limit of
        // 41.7 %.
        assertThat(run.rows(SIGNALS))
                .containsExactly(
                        "P001 | H | machine | 1 | 3 | 900.9 | 100 % of spend repeats 1 identical prompt, 600 times in all."
                                + " Is it one task, and which ticket does it serve?",
                        "P001 | R | machine | 1 | 1 | 900.9 | 100 % of 590 requests that followed a pause came every 60"
                                + " seconds, within 5 %. Is this a scheduled agent? Which ticket does it serve?",
                        "P001 | U | outcome | 0.58666626 | 4 | 900.9 | At most 42 % of 900.90 USD is explained by 0"
                                + " verified units of work; 900.90 USD are open. Is an outcome missing here?");
        assertThat(run.rows(QUESTIONS))
                .containsExactly(
                        "P001 | 7 | outcome, machine | question | 900.9 | open | 2026-10-21 | 2026-11-04 | 2027-01-19");
        assertThat(run.rows("SELECT period, person_id, signal_points, question_level, question_state"
                        + " FROM summary_person_score WHERE signal_points > 0 OR question_level <> ''"))
                .containsExactly("2026-09 | P001 | 7 | question | open");
        assertThat(run.rows("SELECT usage_day FROM usage_prompt ORDER BY 1"))
                .as("patterns of the first eight nights were looked at and are forgotten")
                .containsExactly("2026-09-16", "2026-09-17");
    }

    @Test
    void the_same_night_again_and_later_nights_keep_what_was_found_when_its_patterns_were_there() {
        run.backfill("2026-07-28", "2026-10-20");
        List<String> signals = run.rows("SELECT * FROM usage_signal WHERE period = '2026-09'");
        List<String> questions = run.rows("SELECT * FROM usage_question WHERE period = '2026-09'");

        run.night("2026-10-20");
        assertThat(run.rows("SELECT * FROM usage_signal WHERE period = '2026-09'"))
                .isEqualTo(signals);
        assertThat(run.rows("SELECT * FROM usage_question WHERE period = '2026-09'"))
                .isEqualTo(questions);

        run.night("2026-10-24");
        assertThat(run.rows("SELECT * FROM usage_signal WHERE period = '2026-09'"))
                .isEqualTo(signals);
        assertThat(run.rows("SELECT * FROM usage_question WHERE period = '2026-09'"))
                .isEqualTo(questions);
    }

    @Test
    void a_late_row_of_a_month_that_was_looked_at_writes_no_patterns_again() {
        run.backfill("2026-07-28", "2026-10-20");
        ShortSeason.use(folder, "late-row", "2026-08-12", "alice", 1);
        run.mart()
                .execute("CREATE TRIGGER looked_at BEFORE INSERT ON usage_gap FOR EACH ROW IF NEW.usage_day <"
                        + " '2026-09-01' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'looked at'; END IF");
        try {
            run.night("2026-10-21");
        } finally {
            run.mart().execute("DROP TRIGGER looked_at");
        }

        assertThat(run.rows("SELECT requests FROM usage_daily WHERE usage_day = '2026-08-12'"))
                .containsExactly("1");
        assertThat(run.rows("SELECT period, patterns_until FROM usage_signal_month ORDER BY period"))
                .containsExactly(
                        "2026-07 | 2026-08-01", "2026-08 | 2026-09-01", "2026-09 | 2026-10-01", "2026-10 | 2026-10-22");
    }

    @Test
    void an_account_that_turns_out_to_be_a_colleagues_takes_its_signals_along_though_its_patterns_are_forgotten() {
        folder.usage("later", "2026-10-19T10:00:00Z", "account=olga@example.com", "input_tokens=1");
        run.backfill("2026-07-28", "2026-10-19");
        assertThat(run.rows("SELECT MIN(usage_day) FROM usage_gap WHERE account = 'alice@example.com'"))
                .containsExactly("2026-09-15");
        assertThat(run.rows("SELECT `signal` FROM usage_signal WHERE period = '2026-09' AND person_id = 'P001'"))
                .containsExactlyInAnyOrder("H", "R", "U");

        folder.without("identity", "account", "alice@example.com").identity("claude_code", "alice@example.com", "P002");
        run.night("2026-10-20");

        assertThat(run.rows("SELECT period, person_id FROM usage_signal WHERE person_id = 'P001'"))
                .isEmpty();
        assertThat(run.rows("SELECT * FROM usage_question WHERE person_id = 'P001'"))
                .isEmpty();
        assertThat(run.rows(SIGNALS))
                .as("what Bob's account did is known no more")
                .noneMatch(signal -> signal.contains(" machine "));
        assertThat(run.rows("SELECT * FROM usage_signal_basis WHERE period = '2026-09'"))
                .isEmpty();
    }

    @Test
    void of_two_accounts_with_one_prompt_what_one_sent_is_left_when_the_other_is_a_colleagues() {
        folder.identity("claude_code", "alice-too@example.com", "P001");
        for (int night = 8; night < 11; night++) {
            for (int i = 0; i < 40; i++) {
                folder.usage(
                        "too" + night + i,
                        "2026-09-%02dT%02d:%02d:00Z".formatted(night, 5 + i / 4, i % 4),
                        "account=alice-too@example.com",
                        "prompt_hash=same",
                        "input_tokens=1000000");
            }
        }
        folder.usage("later", "2026-10-19T10:00:00Z", "account=olga@example.com", "input_tokens=1");
        run.backfill("2026-07-28", "2026-10-19");
        assertThat(run.rows(SIGNALS)).contains(PROMPTS_OF_BOTH);

        folder.without("identity", "account", "alice-too@example.com")
                .identity("claude_code", "alice-too@example.com", "P003");
        run.night("2026-10-20");

        assertThat(run.rows(SIGNALS))
                .doesNotContain(PROMPTS_OF_BOTH)
                .anyMatch(
                        signal -> signal.startsWith(
                                "P001 | H | machine | 1 | 3 | 900.9 | 100 % of spend repeats 1 identical prompt, 600 times in all."));
    }

    @Test
    void what_was_asked_late_expires_however_long_ago_its_month_is() {
        // Kept for a year, or it would be gone on the day on which it expires.
        run.keeping(new RetentionRules(45, 12, 366, 366, 13, 25)).backfill("2026-07-28", "2026-10-20");
        // as if an answer about August had kept it quiet until 31 January
        run.mart()
                .execute("UPDATE usage_question SET asked_on = '2027-02-01', for_lead_from = '2027-02-15',"
                        + " expires_on = '2027-05-02' WHERE period = '2026-09'");

        run.night("2027-04-30");
        assertThat(run.rows("SELECT state, asked_on FROM usage_question WHERE period = '2026-09'"))
                .containsExactly("open | 2027-02-01");

        run.night("2027-05-01");
        assertThat(run.rows("SELECT state, asked_on FROM usage_question WHERE period = '2026-09'"))
                .as("September's work was looked at from 8 October to 7 April")
                .containsExactly("expired | 2027-02-01");
        assertThat(
                        run.rows(
                                "SELECT question_state FROM summary_person_score WHERE period = '2026-09' AND person_id = 'P001'"))
                .containsExactly("expired");
    }

    @Test
    void a_signal_that_is_stopped_has_no_points_and_what_is_left_is_a_note() {
        run.backfill("2026-07-28", "2026-10-20");

        run.scoredBy(ShortSeason.PARAMETERS + ",signal_h_stopped=1").night("2026-10-21");

        assertThat(run.rows("SELECT `signal` FROM usage_signal WHERE period = '2026-09' ORDER BY 1"))
                .containsExactly("R", "U");
        assertThat(run.rows(QUESTIONS))
                .containsExactly("P001 | 5 | outcome, machine | note | 900.9 | open | 2026-10-21 | null | 2027-01-19");
    }

    @Test
    void a_night_tells_of_a_signal_whose_answers_say_that_it_is_wrong_too_often() {
        for (int person = 901; person <= 905; person++) {
            run.mart()
                    .execute(
                            "INSERT INTO signal_review (period, person_id, `signal`, asked_by, asked_on, answer, verdict,"
                                    + " recorded_on) VALUES ('2026-08', 'P" + person
                                    + "', 'D', 'T. Lead', '2026-09-09', 'a prototype', 'legitimate', '2026-09-12')");
        }

        run.backfill("2026-07-28", "2026-07-29");

        assertThat(run.warnings())
                .contains(
                        "signal D: of 5 answers 0 call it waste, 0 %, which is under signal_precision = 0.8: stop it by"
                                + " signal_d_stopped=1 in TOKENYIELD_SCORE_PARAMETERS, or raise its thresholds there");
    }

    @Test
    void nothing_is_asked_of_a_month_before_its_work_had_time_to_prove_itself() {
        run.backfill("2026-07-28", "2026-10-06");

        assertThat(run.rows("SELECT `signal` FROM usage_signal WHERE period = '2026-09' ORDER BY 1"))
                .containsExactly("H", "R");
        assertThat(run.rows(QUESTIONS)).isEmpty();
    }

    @Test
    void answers_make_it_smaller_and_then_quiet() {
        run.backfill("2026-07-28", "2026-10-20");
        answer(Signal.PROMPTS, Verdict.LEGITIMATE);
        run.night("2026-10-21");
        assertThat(run.rows(QUESTIONS))
                .as("the rhythm is not answered")
                .containsExactly("P001 | 5 | outcome, machine | note | 900.9 | open | 2026-10-21 | null | 2027-01-19");

        answer(Signal.RHYTHM, Verdict.WASTEFUL);
        run.night("2026-10-22");
        assertThat(run.rows("SELECT state, level, points FROM usage_question WHERE period = '2026-09'"))
                .containsExactly("quiet | question | 7");
    }

    @Test
    void without_a_secret_prompts_are_not_known_and_what_is_left_is_a_note() {
        run.patternsKept(35, "").backfill("2026-07-28", "2026-10-20");

        assertThat(run.rows("SELECT `signal` FROM usage_signal WHERE period = '2026-09' ORDER BY 1"))
                .containsExactly("R", "U");
        assertThat(run.rows("SELECT level, points, for_lead_from FROM usage_question"))
                .containsExactly("note | 5 | null");
    }

    private void answer(Signal signal, Verdict verdict) {
        Review review = new Review(Period.parse("2026-09"), signal, LocalDate.parse("2026-10-21"), verdict);
        new ReviewStore(run.mart().dataSource())
                .insert(new ReviewStore.Answer(
                        "P001", review, "T. Lead", "the nightly scan of the archive", LocalDate.parse("2026-10-21")));
    }
}

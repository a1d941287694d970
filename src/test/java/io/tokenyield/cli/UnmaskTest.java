package io.tokenyield.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestCompany;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Questions as leads see them. It is 26 October 2026. Alice (P001) of Blue was asked about August on 7 October, so the lead may
 * see it from 21 October on; Blue is shown by itself, because enough others are in it.
 */
class UnmaskTest {
    private static final String SECRET = "a secret that nobody has";
    private static final String SEEN = "SELECT period, scope, team, signals, families, points, cost_usd, asked_on,"
            + " state, verdict, answer FROM lead_question";

    @RegisterExtension
    private final TestCompany company = TestCompany.with(world ->
            world.usage("u1", "2026-10-20T10:00:00Z", "input_tokens=1000").usage("u2", "2026-10-21T10:00:00Z"));

    @BeforeEach
    void asked() {
        company.commands().with("PSEUDONYM_SECRET", SECRET);
        company.mart()
                .execute("INSERT INTO released_part (period, part, released_on, group_min) VALUES"
                        + " ('2026-08', 'spend', '2026-09-04', 5)");
        company.mart().execute("INSERT INTO released_group VALUES ('2026-08', 'Blue', 'team')");
        signal("N", 2, "100");
        signal("U", 5, "723.45");
        company.mart()
                .execute(
                        "INSERT INTO usage_question (period, person_id, points, families, level, cost_usd, state,"
                                + " asked_on, for_lead_from, expires_on, params_version) VALUES ('2026-08', 'P001', 7,"
                                + " 'outcome, route', 'question', 723.45, 'open', '2026-10-07', '2026-10-21', '2027-01-05', 1)");
    }

    @Test
    void ten_working_days_after_the_person_was_asked_the_lead_sees_a_pseudonym_without_text_or_key() {
        night("2026-10-19");
        assertThat(company.rows(SEEN)).as("the day before").isEmpty();

        night("2026-10-20");
        assertThat(company.rows(SEEN))
                .containsExactly("2026-08 | team | Blue | N, U | outcome, route | 7 | 720 | 2026-10-07 | open |  | ");
        assertThat(company.rows("SELECT * FROM lead_question").get(0)).doesNotContain("P001", "SHOP-7", "723");
    }

    @Test
    void the_answer_is_shown_beside_it() {
        company.mart()
                .execute("INSERT INTO signal_review (period, person_id, `signal`, asked_by, asked_on, answer, verdict,"
                        + " recorded_on) VALUES ('2026-08', 'P001', 'N', 'Quinn', '2026-10-08', 'the nightly scan',"
                        + " 'legitimate', '2026-10-09')");
        night("2026-10-20");

        assertThat(company.rows("SELECT verdict, answer FROM lead_question"))
                .containsExactly("legitimate | the nightly scan");
    }

    @Test
    void who_it_is_is_told_with_the_secret_and_written_down() {
        night("2026-10-20");
        String pseudonym = company.rows("SELECT pseudonym FROM lead_question").get(0);

        assertThat(company.succeeds(unmask(pseudonym)).out()).contains("P001");
        assertThat(company.rows("SELECT period, opened_by, reason, opened_on FROM pseudonym_opening"))
                .containsExactly("2026-08 | T. Lead | we talk on Friday | 2026-10-26");

        company.commands().with("PSEUDONYM_SECRET", "quite another secret");
        assertThat(company.ends(64, unmask(pseudonym)).err()).contains("is nobody's in 2026-08");
        assertThat(company.rows("SELECT COUNT(*) FROM pseudonym_opening")).containsExactly("1");
    }

    @Test
    void without_a_secret_there_are_no_pseudonyms_and_so_no_questions_for_leads() {
        company.commands().with("PSEUDONYM_SECRET", "");
        night("2026-10-20");

        assertThat(company.rows(SEEN)).isEmpty();
        assertThat(company.ends(64, unmask("0123456789")).err()).contains("TOKENYIELD_PSEUDONYM_SECRET is not set");
    }

    @Test
    void a_group_that_is_not_shown_has_no_questions() {
        company.mart().execute("DELETE FROM released_group");
        night("2026-10-20");

        assertThat(company.rows(SEEN)).isEmpty();
    }

    private void signal(String letter, int points, String costUsd) {
        company.mart()
                .execute("INSERT INTO usage_signal VALUES ('2026-08', 'P001', '" + letter + "', 'family', 1, " + points
                        + ", " + costUsd + ", 'SHOP-7 is hers', 'explanations', '2026-08-04', '2026-09-01', 1)");
    }

    private void night(String day) {
        company.succeeds("nightly", "--date", day, "--freshness-days", "1000");
    }

    private static String[] unmask(String pseudonym) {
        return new String[] {
            "unmask", "--period=2026-08", "--pseudonym=" + pseudonym, "--by=T. Lead", "--reason=we talk\non Friday"
        };
    }
}

package io.tokenyield.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestCompany;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command review. It is 26 October 2026; P033 has the signals H and U in September. */
class ReviewTest {
    private static final String REVIEWS = "SELECT period, person_id, `signal`, asked_by, asked_on, answer, verdict,"
            + " recorded_on FROM signal_review ORDER BY review_no";

    @RegisterExtension
    private final TestCompany company = TestCompany.with(world -> world);

    @BeforeEach
    void signals() {
        for (String signal : List.of("H", "U")) {
            company.mart()
                    .execute("INSERT INTO usage_signal VALUES ('2026-09', 'P033', '" + signal
                            + "', 'family', 1, 3, 100, 'text', 'explanations', '2026-09-03', '2026-10-01', 1)");
        }
    }

    private static String[] review(String... changes) {
        List<String> line = new ArrayList<>(List.of(
                "review",
                "--person=P033",
                "--period=2026-09",
                "--signal=H",
                "--by=T. Lead",
                "--asked-on=2026-10-20",
                "--answer=the nightly scan",
                "--verdict=legitimate"));
        Arrays.stream(changes).forEach(change -> {
            String option = change.substring(0, change.indexOf('=') + 1);
            line.replaceAll(word -> word.startsWith(option) ? change : word);
        });
        return line.toArray(String[]::new);
    }

    @Test
    void an_answer_is_recorded_and_a_second_one_beside_it() {
        assertThat(company.succeeds(review()).out())
                .contains("Recorded: signal H of P033 in 2026-09 is legitimate. The next night counts it.");
        company.succeeds(review("--verdict=wasteful", "--answer==SUM(A1)\nit ran\ttoo long"));

        assertThat(company.rows(REVIEWS))
                .containsExactly(
                        "2026-09 | P033 | H | T. Lead | 2026-10-20 | the nightly scan | legitimate | 2026-10-26",
                        "2026-09 | P033 | H | T. Lead | 2026-10-20 | =SUM(A1) it ran too long | wasteful | 2026-10-26");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--signal=K | --signal is 'K'; write one of U, R, Q, H, P, D, N, L, J",
                "--signal=R | --person P033 has no signal R in 2026-09; there is H, U",
                "--period=2026-08 | --person P033 has no signal H in 2026-08; there is none at all: look into usage_signal",
                "--person=P034 | --person P034 has no signal H in 2026-09; there is none at all",
                "--verdict=guilty | --verdict is 'guilty'; write one of legitimate, wasteful, withdrawn",
                "--asked-on=2026-10-27 | --asked-on is 2026-10-27; write a day from 2026-09-01, when the month began, to",
                "--asked-on=2026-08-31 | --asked-on is 2026-08-31; write a day from 2026-09-01",
                "--asked-on=soon | 'soon' is no day; write one such as 2026-10-25",
                "--by= | --by has 0 characters; write 1 to 128",
                "--answer= | --answer has 0 characters; write 1 to 2000"
            })
    void what_cannot_be_is_refused_with_what_to_write_instead(String change, String message) {
        assertThat(company.ends(64, review(change)).err()).contains(message);
        assertThat(company.rows(REVIEWS)).isEmpty();
    }

    @Test
    void what_can_be_counted_no_more_is_refused_with_what_to_do_instead() {
        company.mart()
                .execute(
                        "INSERT INTO usage_signal VALUES ('2026-05', 'P033', 'H', 'machine', 1, 3, 100, 'text', 'explanations',"
                                + " '2026-05-04', '2026-06-01', 1)");
        assertThat(company.ends(64, review("--period=2026-05", "--asked-on=2026-07-28"))
                        .err())
                .contains(
                        "--asked-on is 2026-07-28: nothing is asked of P033 about 2026-05, and for other months an answer"
                                + " held until 2026-10-26; leave it, or ask anew and write that day");

        company.mart()
                .execute(
                        "INSERT INTO usage_question VALUES ('2026-05', 'P033', 7, 'outcome, machine', 'question', 900, 'expired',"
                                + " '2026-07-01', '2026-07-15', '2026-09-29', 1)");
        assertThat(company.ends(64, review("--period=2026-05")).err())
                .contains(
                        "--period is 2026-05: what was asked of P033 about it expired on 2026-09-29, and an answer to it is"
                                + " counted no more; if a later month has signal H too, record the answer for that one");
        assertThat(company.rows(REVIEWS)).isEmpty();

        company.mart().execute("UPDATE usage_question SET state = 'open', expires_on = '2026-10-27'");
        company.succeeds(review("--period=2026-05"));
    }

    @Test
    void an_option_that_is_missing_is_named_and_help_says_what_a_verdict_does() {
        assertThat(company.ends(64, "review", "--person=P033").err()).contains("--verdict=VERDICT");
        assertThat(company.succeeds("review", "--help").out().replaceAll("\\s+", " "))
                .contains(
                        "legitimate: there was a good reason", "until 90 days after --asked-on", "the last one holds");
    }
}

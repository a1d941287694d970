package io.tokenyield.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Period;
import io.tokenyield.testing.ShortSeason;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * How a score came to be, by hand. Alice in September, 120 dollars: T-4 (a defect of it was repaired by Bob), T-5 that a peer
 * asked for, a third of the lines of Bob's T-6, T-7 that she closed herself, and T-8 too late for the earlier window.
 */
class ScoreExplainedTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/explain");

    @RegisterExtension
    private final TestRun run = TestRun.with(ScoreExplainedTest::september).scoredBy(ShortSeason.PARAMETERS);

    private static WarehouseFolder september(WarehouseFolder world) {
        ShortSeason.in(world);
        ShortSeason.use(world, "b1", "2026-09-10", "alice", 30, "T-4");
        ShortSeason.use(world, "b2", "2026-09-11", "alice", 10);
        ShortSeason.work(world, "T-4", "P001", "2026-09-10");
        ShortSeason.work(world, "T-5", "P001", "2026-09-11", "P003", "P801");
        ShortSeason.work(world, "T-6", "P002", "2026-09-12");
        ShortSeason.commit(world, "T-6", "P001", "2026-09-12");
        world.rowsOf("commit").get(world.rowsOf("commit").size() - 1).put("additions", "25");
        ShortSeason.work(world, "T-7", "P001", "2026-09-14", "P800", "P001");
        ShortSeason.work(world, "T-8", "P001", "2026-09-28");
        ShortSeason.ticket(world, "B-1", "type=Bug", "P002", "P801", "caused_by_key=T-4");
        ShortSeason.done(world, "B-1", "P002", "2026-09-15", "P800");
        return ShortSeason.commit(world, "B-1", "P002", "2026-09-15");
    }

    @Test
    void each_step_is_a_sentence_with_its_numbers_from_units_and_cost_to_the_band() throws IOException {
        run.backfill(ShortSeason.FIRST_DAY, ShortSeason.LAST_DAY);

        // T-4 keeps a half; of T-5 counts 0.15 x 0.5, of T-6 (a third of the lines: 0.3 / 3) 0.15 x 0.575: V = 0.66125.
        // 120 dollars are 4 standard units: S = (6 + 0.66125) / (6 + 4), and 120 - 30 x 0.66125 dollars are open.
        assertThat(ScoreText.of(score("P001")))
                .containsExactlyElementsOf(Files.readAllLines(GOLDEN.resolve("score-of-alice.txt")));
    }

    @Test
    void who_has_no_score_reads_which_question_ended_it_and_what_was_not_asked_any_more() {
        ShortSeason.use(run.warehouse(), "c1", "2026-09-10", "carol", 5);
        run.backfill(ShortSeason.FIRST_DAY, ShortSeason.LAST_DAY);

        assertThat(ScoreText.of(score("P003")))
                .startsWith("Score of P003, 2026-09: not scored, too little spend")
                .containsSubsequence(
                        "  E = C / standard cost = 15 / 30 = 0.5",
                        "  window not matured? no",
                        "  no comparable group? not asked any more")
                .anyMatch(line -> line.startsWith(
                        "  too little spend? yes, not scored. The AI spend of this window is 15.00 USD, about what 0."))
                .noneMatch(line -> line.startsWith("Band"));
    }

    @Test
    void what_is_shown_of_everybody_adds_up() {
        ShortSeason.use(run.warehouse(), "c1", "2026-09-10", "carol", 50);
        run.backfill(ShortSeason.FIRST_DAY, ShortSeason.LAST_DAY);

        assertThat(ScoresThatAddUp.of(run.mart().dataSource(), AccountingZone.UTC))
                .isEqualTo(new ScoresThatAddUp(9, 2));
    }

    @Test
    void the_steps_are_a_table_too() throws IOException {
        run.backfill(ShortSeason.FIRST_DAY, ShortSeason.LAST_DAY);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();

        ExplainCsv.score(score("P001"), csv);

        List<String> lines = csv.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).isEqualTo("section,name,number,unit,text");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("\"Explained share, S\",S,0.666125,share,"))
                .anyMatch(line -> line.startsWith("\"Explained share, S\",unexplained,100.1625,USD,"))
                .anyMatch(line -> line.startsWith(
                        "\"Signals of this month: questions, no accusations; they change no score\",P,3,points,"))
                .anyMatch(line -> line.startsWith("\"What is asked, and what was answered\",level,0,points,"));
    }

    /** Carol in September: one request of 30 million tokens, and nothing came of it. What is asked is as a night would leave it. */
    @Test
    void signals_stand_beside_the_score_with_what_is_asked_since_when_who_sees_it_and_what_was_answered() {
        ShortSeason.use(run.warehouse(), "c1", "2026-09-10", "carol", 30);
        run.backfill(ShortSeason.FIRST_DAY, ShortSeason.LAST_DAY);
        assertThat(ScoreText.of(score("P003")))
                .containsSubsequence(
                        "Signals of this month: questions, no accusations; they change no score",
                        "  P (machine), 3 points, 90 USD: 100 % of spend went into 1 request with a very large input and almost"
                                + " no output. What were they for? Honest reasons that look the same: A search or a"
                                + " classification over large files. A tool that sends the whole context although a short"
                                + " answer is wanted; a cache may make it cheaper.",
                        "What is asked, and what was answered",
                        "  nothing: for a note there must be 5 points of 2 families or more, the best signal of each, outcome"
                                + " among them");

        run.mart()
                .execute(
                        "INSERT INTO usage_question VALUES ('2026-09', 'P003', 7, 'outcome, machine', 'question', 90, 'open',"
                                + " '2026-10-08', '2026-10-22', '2027-01-06', 1)",
                        "INSERT INTO signal_review (period, person_id, `signal`, asked_by, asked_on, answer, verdict, recorded_on)"
                                + " VALUES ('2026-09', 'P003', 'P', 'T. Lead', '2026-10-09', 'a search', 'wasteful', '2026-10-09'),"
                                + " ('2026-09', 'P003', 'P', 'T. Lead', '2026-10-09', 'a search\u001b[31m in the archive',"
                                + " 'legitimate', '2026-10-12'),"
                                + " ('2026-08', 'P003', 'P', 'T. Lead', '2026-09-09', 'the same', 'legitimate', '2026-09-12')");

        assertThat(ScoreText.of(score("P003")))
                .containsSubsequence(
                        "What is asked, and what was answered",
                        "  a question to the person: 7 points of outcome, machine; open",
                        "  90 USD that no verified work explains",
                        "  since 2026-10-08, until it expires on 2027-01-06",
                        "  the lead sees it from 2026-10-22 on, with what was answered by then",
                        "  P of 2026-08, asked by T. Lead on 2026-09-09: \"the same\" - legitimate, recorded on 2026-09-12",
                        "  P of 2026-09, asked by T. Lead on 2026-10-09: \"a search[31m in the archive\" - legitimate,"
                                + " recorded on 2026-10-12")
                .noneMatch(line -> line.contains("wasteful"));
    }

    private PersonScore score(String person) {
        return new ScoreReader(run.mart().dataSource(), AccountingZone.UTC)
                .score(person, Period.parse("2026-09"))
                .orElseThrow();
    }
}

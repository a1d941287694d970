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
                .anyMatch(line -> line.startsWith("\"Explained share, S\",unexplained,100.1625,USD,"));
    }

    private PersonScore score(String person) {
        return new ScoreReader(run.mart().dataSource(), AccountingZone.UTC)
                .score(person, Period.parse("2026-09"))
                .orElseThrow();
    }
}

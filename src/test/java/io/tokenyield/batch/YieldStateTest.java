package io.tokenyield.batch;

import static io.tokenyield.testing.ShortSeason.change;
import static io.tokenyield.testing.ShortSeason.use;
import static io.tokenyield.testing.ShortSeason.work;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ShortSeason;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Units, scores and signals are made again where something they are made of changed, and nowhere else. */
class YieldStateTest {
    private static final String MADE = "SELECT s.STEP_NAME, s.WRITE_COUNT > 0 FROM BATCH_STEP_EXECUTION s"
            + " WHERE s.STEP_NAME IN ('score', 'signal') AND s.JOB_EXECUTION_ID ="
            + " (SELECT MAX(JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION) ORDER BY s.STEP_NAME";
    private static final String SCORES = "SELECT period, person_id, value, score FROM score ORDER BY 1, 2";
    private static final String SIGNALS = "SELECT period, person_id, `signal`, text FROM usage_signal ORDER BY 1, 2, 3";

    @RegisterExtension
    private final TestRun run = TestRun.with(ShortSeason::in).scoredBy(ShortSeason.PARAMETERS);

    private final WarehouseFolder folder = run.warehouse();

    @BeforeEach
    void aSeason() {
        use(folder, "b1", "2026-09-10", "alice", 40);
        use(folder, "b2", "2026-10-06", "alice", 1);
        work(folder, "T-4", "P001", "2026-09-10");
        run.backfill("2026-07-28", "2026-10-07");
    }

    @Test
    void the_same_night_again_makes_nothing_again() {
        assertThat(run.rows(MADE)).containsExactly("score | 1", "signal | 1");
        List<String> scores = run.rows(SCORES);

        run.night("2026-10-07");
        assertThat(run.rows(MADE)).containsExactly("score | 0", "signal | 0");
        assertThat(run.rows(SCORES)).isEqualTo(scores);

        run.night("2026-10-08");
        assertThat(run.rows(MADE)).as("a day later work is a day older").containsExactly("score | 1", "signal | 1");
    }

    @Test
    void what_a_hand_changed_is_made_again() {
        List<String> scores = run.rows(SCORES);
        run.mart().execute("UPDATE score SET value = 7 WHERE person_id = 'P001'");

        run.night("2026-10-07");

        assertThat(run.rows(SCORES)).isEqualTo(scores);
    }

    @Test
    void a_ticket_that_changed_is_judged_though_nothing_else_did() {
        assertThat(run.rows("SELECT reason FROM unit WHERE root = 'T-4'")).containsExactly("");
        folder.row("ticket_transition", change("T-4", "2026-09-12T08:00:00Z", "Resolved", "In Progress", "P801"));

        run.night("2026-10-07");

        assertThat(run.rows(MADE)).containsExactly("score | 1", "signal | 1");
        assertThat(run.rows("SELECT reason <> '' FROM unit WHERE root = 'T-4'")).containsExactly("1");
    }

    @Test
    void signals_of_a_month_that_is_over_are_looked_for_again_when_what_they_are_made_of_changes() {
        List<String> signals = run.rows(SIGNALS);
        assertThat(signals).anySatisfy(signal -> assertThat(signal).startsWith("2026-09"));
        // Nothing they are made of: so this tells whether they were looked for.
        run.mart().execute("UPDATE usage_signal SET text = 'as found' WHERE period = '2026-09'");

        run.night("2026-10-09");
        assertThat(run.rows("SELECT DISTINCT text FROM usage_signal WHERE period = '2026-09'"))
                .containsExactly("as found");

        use(folder, "late", "2026-09-11", "alice", 1);
        run.night("2026-10-09");
        assertThat(run.rows("SELECT DISTINCT text FROM usage_signal WHERE period = '2026-09'"))
                .doesNotContain("as found");
    }

    /** A table that a statement reads and that is not looked at could change and nobody would notice. */
    @Test
    void every_table_that_the_statements_read_is_looked_at() throws IOException {
        Set<String> known = new TreeSet<>(YieldState.TABLES);
        // Told by booked_day, attributed_day and source_day, or by yield_stamps.sql.
        known.addAll(Set.of(
                "usage_cost", "usage_attribution", "usage_gap", "usage_padding", "usage_prompt", "usage_rollup"));
        Set<String> read = new TreeSet<>();
        for (String folder : List.of("outcome", "score", "signal")) {
            try (Stream<Path> files = Files.list(Path.of("sql", folder))) {
                for (Path file : files.toList()) {
                    Pattern.compile("\\b(?:FROM|JOIN) ([a-z_]+)")
                            .matcher(Files.readString(file))
                            .results()
                            .forEach(match -> read.add(match.group(1)));
                }
            }
        }
        read.retainAll(run.rows("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"));

        assertThat(known).containsAll(read);
        assertThat(read).contains("unit", "delivery_commit", "ref_person", "score");
    }
}

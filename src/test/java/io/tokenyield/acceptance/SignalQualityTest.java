package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.sample.ProgressListener;
import io.tokenyield.sample.SampleOptions;
import io.tokenyield.sample.SampleWorld;
import io.tokenyield.testing.TestRun;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whom the signals ask, on a made-up company of 120 people and 84 days in which somebody does each thing of SCORE.md: the
 * usage of September 2026, by windows of 28 days, looked at on 8 October.
 */
class SignalQualityTest {
    private static final long SEED = 20260917;
    private static final String SHORT_SEASON = "window_days=28,maturity_days=7";

    @TempDir
    static Path folder;

    private static TestRun run;
    private static AskedPeople asked;

    @BeforeAll
    static void aSeasonInWhichPeopleWastePlayAndWork() throws IOException {
        SampleOptions options = SampleOptions.into(folder.resolve("world"))
                .withSize(120, 84)
                .withFrom(LocalDate.of(2026, 7, 17))
                .withEvents(40_000)
                .withSeed(SEED)
                .withResources(2, "500MB")
                .withBehaviours();
        SampleWorld.write(options, ProgressListener.SILENT);
        run = TestRun.of(options.out(), folder.resolve("out"))
                .scoredBy(SHORT_SEASON)
                .patternsKept(35, "a secret that nobody but this test has");
        // the first day that the standard costs of August need
        run.backfill("2026-07-28", "2026-10-07");
        asked = AskedPeople.read(options.out().resolve("behaviour_labels.csv"), run);
        System.out.println("Signals on the sample of seed " + SEED + ":\n" + asked);
    }

    @AfterAll
    static void give_back() {
        run.close();
    }

    @Test
    void nobody_honest_is_asked_however_much_they_use_or_however_little() {
        assertThat(asked.questionsTo(
                        "heavy_user", "nightly_agent", "on_leave", "parallel_power_user", "batch_migration"))
                .isEmpty();
        assertThat(asked.questionsTo("explorer", "on_call", "adoption_ramp")).isEmpty();
    }

    @Test
    void who_delivers_much_or_is_away_does_not_even_get_a_note() {
        assertThat(asked.notesTo("heavy_user", "nightly_agent", "on_leave")).isEmpty();
    }

    @Test
    void who_is_asked_wastes() {
        assertThat(asked.questions()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(asked.precision()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void who_wastes_is_asked() {
        assertThat(asked.recall("loop_same_prompt", "office_hours_loop", "swarm", "padding"))
                .isGreaterThanOrEqualTo(0.90);
        assertThat(asked.recall(AskedPeople.WASTE_OF_USE)).isGreaterThanOrEqualTo(0.75);
        assertThat(asked.shareOfWastedDollars()).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void a_question_has_its_points_from_unexplained_spend_and_another_family_and_says_what_is_at_stake() {
        assertThat(run.rows("SELECT q.person_id FROM usage_question q WHERE q.level = 'question' AND (q.points < 7"
                        + " OR q.cost_usd <= 600 OR NOT EXISTS (SELECT 1 FROM usage_signal s WHERE s.period = q.period"
                        + " AND s.person_id = q.person_id AND s.family = 'outcome' AND s.points > 0)"
                        + " OR (SELECT COUNT(DISTINCT s.family) FROM usage_signal s WHERE s.period = q.period"
                        + " AND s.person_id = q.person_id AND s.points > 0) < 2)"))
                .isEmpty();
    }

    @Test
    void tickets_that_were_only_made_to_count_count_nothing() throws IOException {
        Map<String, String> games = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("world").resolve("behaviour_events.csv"))) {
            String[] values = line.split(",");
            if (values[2].equals("ticket") && AskedPeople.GAMES.contains(values[0])) {
                games.put(values[3], values[0]);
            }
        }
        List<String> thatCount = run.rows("SELECT root FROM unit WHERE value > 0").stream()
                .filter(games::containsKey)
                .map(root -> games.get(root) + " " + root)
                .toList();

        assertThat(games.values())
                .contains("ticket_stuffing", "two_person_ring", "self_review", "revert_reapply", "no_op_closure")
                .hasSizeGreaterThan(100);
        assertThat(run.rows("SELECT root FROM unit")).containsAll(games.keySet());
        assertThat(thatCount).isEmpty();
    }

    @Test
    void what_is_injected_is_priced_to_the_last_digit() throws IOException {
        Map<String, BigDecimal> known = new TreeMap<>();
        List<String> lines = Files.readAllLines(folder.resolve("world").resolve("known_answers_person_day.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            // credits that a plan includes are used up by the month, so July is not whole
            if (values[0].compareTo("2026-08-01") >= 0 && values[0].compareTo("2026-10-07") <= 0) {
                known.merge(values[1], new BigDecimal(values[9]), BigDecimal::add);
            }
        }
        Map<String, BigDecimal> booked = new TreeMap<>();
        for (String row : run.rows("SELECT person_id, SUM(usage_cost) FROM summary_person_day"
                + " WHERE service_date >= '2026-08-01' GROUP BY person_id HAVING SUM(requests) > 0")) {
            booked.put(row.split(" \\| ")[0], new BigDecimal(row.split(" \\| ")[1]));
        }
        Set<String> differing = known.keySet().stream()
                .filter(person -> known.get(person).compareTo(booked.getOrDefault(person, BigDecimal.valueOf(-1))) != 0)
                .collect(Collectors.toSet());

        assertThat(booked.keySet()).isEqualTo(known.keySet()).hasSizeGreaterThan(120);
        assertThat(differing).isEmpty();
    }
}

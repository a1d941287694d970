package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The labelled behaviours of world-small: the loop has to show in its signals with its cost, honest heavy use and leave must
 * never be asked about. Windows of 28 days, a week to prove oneself. Managers may ask for work: the world names nobody.
 */
class SignalsOnWorldSmallTest {
    private static final String SHORT_SEASON = "window_days=28,maturity_days=7";

    @TempDir
    static Path folder;

    private static TestRun run;
    private static List<Label> labels;

    private record Label(String behaviour, String person, String truth) {
        boolean isHonest() {
            return truth.equals("honest");
        }
    }

    @BeforeAll
    static void backfill() throws IOException, SQLException {
        Path world = RealData.worldSmallOr(SignalsOnWorldSmallTest::standIn);
        Path copy = Files.createDirectories(folder.resolve("world"));
        copyOf(world, copy);
        try (Duck duck = Duck.inMemory()) {
            duck.execute(
                    "COPY (SELECT DISTINCT manager_id AS person_id, '2026-01-01' AS valid_from, '' AS valid_to FROM "
                            + table(world, "person") + " WHERE manager_id <> '') TO '"
                            + copy.resolve("demand_owner.csv")
                            + "' (HEADER)");
            labels = Duck.query(
                    duck.connection(),
                    "SELECT behaviour, person_id, truth FROM " + table(world, "behaviour_labels") + " ORDER BY ALL",
                    row -> new Label(row.getString(1), row.getString(2), row.getString(3)));
        }
        run = TestRun.of(copy, folder.resolve("out"))
                .scoredBy(SHORT_SEASON)
                .patternsKept(35, "a secret that nobody has");
        run.backfill("2026-08-17", "2026-10-25");
    }

    @AfterAll
    static void close() {
        run.close();
    }

    @Test
    void the_loop_shows_in_its_signals_with_its_cost() {
        for (Label label : labels) {
            System.out.println(label.behaviour() + " " + label.person() + " (" + label.truth() + "):");
            signals(label.person()).forEach(signal -> System.out.println("  " + signal));
        }

        List<Label> loops = labels.stream()
                .filter(label -> label.behaviour().equals("loop_same_prompt"))
                .toList();
        assertThat(loops)
                .isNotEmpty()
                .allSatisfy(loop -> assertThat(run.rows(
                                "SELECT `signal`, points FROM usage_signal WHERE period = '2026-09' AND family = 'machine'"
                                        + " AND cost_usd > 0 AND person_id = '" + loop.person() + "' ORDER BY 1"))
                        .containsExactly("H | 3", "R | 1"));
    }

    /** Nobody of this world can be asked (see below), so it is points that tell honest people from the loop. */
    @Test
    void honest_heavy_users_and_people_on_leave_look_like_no_machine_and_have_points_of_volume_at_most() {
        List<Label> honest = labels.stream().filter(Label::isHonest).toList();

        assertThat(honest).isNotEmpty().allSatisfy(person -> {
            assertThat(run.rows("SELECT * FROM usage_signal WHERE family <> 'volume' AND person_id = '"
                            + person.person() + "'"))
                    .isEmpty();
            assertThat(run.rows("SELECT requests FROM summary_person_month WHERE person_id = '" + person.person()
                            + "' AND requests > 0"))
                    .as("use of " + person.person())
                    .isNotEmpty();
        });
        assertThat(run.rows("SELECT DISTINCT person_id FROM usage_signal WHERE family = 'machine' AND person_id IN ("
                        + labels.stream()
                                .map(label -> "'" + label.person() + "'")
                                .collect(Collectors.joining(", "))
                        + ")"))
                .as("of all people with a label the loops alone look like machines")
                .containsExactlyInAnyOrderElementsOf(labels.stream()
                        .filter(label -> label.behaviour().equals("loop_same_prompt"))
                        .map(Label::person)
                        .toList());
    }

    /**
     * Why the loop is no note: it cost less than the dollars that matter, and no work of this world has two keys, so there is
     * nothing that a usual unit could cost.
     */
    @Test
    void nobody_is_asked_while_the_dollars_do_not_matter_and_no_work_is_verified() {
        System.out.println("units and why they do not count: "
                + run.rows("SELECT COUNT(*), SUM(value) FROM unit") + " "
                + run.rows("SELECT REGEXP_REPLACE(reason, '[A-Z]+-[0-9]+|P[0-9]{3}|[0-9-]{10}', '*') AS why, COUNT(*)"
                        + " FROM unit GROUP BY why ORDER BY 2 DESC LIMIT 8"));
        System.out.println("dearest windows: "
                + run.rows("SELECT period, MAX(cost_usd) FROM score GROUP BY period ORDER BY period"));

        assertThat(run.rows("SELECT * FROM score WHERE cost_usd > 600")).isEmpty();
        assertThat(run.rows("SELECT * FROM usage_signal WHERE `signal` = 'U'")).isEmpty();
        assertThat(run.rows("SELECT * FROM usage_question")).isEmpty();
    }

    private static List<String> signals(String person) {
        return run.rows(
                "SELECT period, `signal`, points, ROUND(cost_usd, 2), text FROM usage_signal WHERE person_id = '"
                        + person + "' ORDER BY period, `signal`");
    }

    private static String table(Path world, String name) {
        return "read_csv('" + world.resolve(name) + ".csv*', header = true, all_varchar = true)";
    }

    private static void copyOf(Path world, Path copy) throws IOException {
        try (Stream<Path> files = Files.list(world)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
    }

    /** A loop in ten nights, and somebody at work who talks a lot. */
    private static Path standIn() {
        WarehouseFolder made = WarehouseFolder.in(folder.resolve("made"))
                .person("P033", "Blue", "CC-1", "2026-01-01", "")
                .identity("claude_code", "loop@example.com", "P033");
        for (int night = 0; night < 10; night++) {
            Instant start = Instant.parse("2026-09-%02dT01:00:00Z".formatted(5 + night));
            for (int i = 0; i < 60; i++) {
                made.usage(
                        "loop" + night + "-" + i,
                        start.plusSeconds(60L * i).toString(),
                        "account=loop@example.com",
                        "input_tokens=1000",
                        "prompt_hash=same");
                made.usage(
                        "work" + night + "-" + i,
                        start.plusSeconds(28_800 + 3L * i * i).toString(),
                        "input_tokens=2000",
                        "output_tokens=500",
                        "prompt_hash=p" + night + "-" + i / 6);
            }
        }
        made.usage("last", "2026-10-25T10:00:00Z", "input_tokens=1000");
        Path world = made.write();
        try {
            Files.writeString(
                    world.resolve("behaviour_labels.csv"),
                    "behaviour,person_id,truth\nloop_same_prompt,P033,tokenmaxxing\nlegit_heavy_user,P001,honest\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return world;
    }
}

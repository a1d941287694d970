package io.tokenyield.chaos;

import io.tokenyield.batch.FaultWorld;
import io.tokenyield.testing.ChildRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** What can happen to the clock: it jumps between two tries of a run, and midnight comes while one goes on. */
final class TimeFaults {
    private static final int DAYS_OF_A_JUMP = 400;
    private static final List<String> TICKS = List.of("-Dchaos.ticks=true");
    private static final Instant MIDNIGHT = Instant.parse("2026-10-07T00:00:00Z");
    private static final String[] LAST_NIGHT = {"nightly", "--date", FaultWorld.LAST_DAY};

    private final Stage stage;

    TimeFaults(Stage stage) {
        this.stage = stage;
    }

    /** Each try is killed, and the next one has another clock, up to a year before or behind the first. */
    Fault clockJumps(Played played) {
        Random random = stage.random("clock");
        for (int i = 0; i < stage.times(12); i += 4) {
            try (Scene scene = stage.scene()) {
                killAtRandom(scene, random, Stage.BACKFILL);
                for (int jump = 0; jump < Math.min(4, stage.times(12) - i); jump++) {
                    Duration by = Duration.ofDays(random.nextInt(2 * DAYS_OF_A_JUMP) - DAYS_OF_A_JUMP);
                    Instant now = Instant.parse(Program.NOW).plus(by);
                    scene.clockShows(now.toString());
                    boolean isOver = !now.isBefore(MIDNIGHT);
                    int code = killAtRandom(scene, random, Stage.BACKFILL);
                    // It may be killed before it has looked at its clock.
                    played.mustBe(code == 137 || isOver == (code != 64), "on " + now + " it ended with " + code);
                    played.once();
                }
                scene.clockShows(Program.NOW);
                scene.untilDone(Stage.BACKFILL);
                played.ends(scene, stage.undisturbed());
            }
        }
        return played.as(
                "the clock jumps by up to " + DAYS_OF_A_JUMP + " days back or forth between tries that are killed",
                "the same command; 64 while the clock says that the last day is not over");
    }

    /** @return 137, or how it ended before the kill */
    private int killAtRandom(Scene scene, Random random, String... command) {
        ChildRun child = scene.start(command);
        Scene.pause((long) (random.nextDouble() * stage.timeline().wholeMillis()));
        child.killAtOnce();
        return scene.ended(child);
    }

    /** Killed before midnight; the same command without a date is another night after it, which makes good what is missing. */
    Fault killedBeforeMidnight(Played played) {
        Random random = stage.random("killed before midnight");
        Net undisturbed;
        try (Scene scene = stage.scene()) {
            scene.clockShows("2026-10-06T23:00:00Z");
            scene.untilDone("nightly");
            scene.clockShows("2026-10-07T01:00:00Z");
            scene.untilDone("nightly");
            undisturbed = Net.of(scene.mart());
        }
        for (int i = 0; i < stage.times(6); i++) {
            try (Scene scene = stage.scene()) {
                scene.clockShows("2026-10-06T23:00:00Z");
                killAtRandom(scene, random, "nightly");
                scene.clockShows("2026-10-07T01:00:00Z");
                scene.untilDone("nightly");
                played.once();
                played.ends(Net.of(scene.mart()), undisturbed);
                played.exitsOf(scene);
            }
        }
        return played.as(
                "a night without `--date` killed before midnight and started again after it (net amounts and figures"
                        + " compared)",
                "the next night does what is left of it, under its own name");
    }

    /** The clock goes on, and passes midnight at a random instant of the run. */
    Fault overMidnight(Played played) {
        Random random = stage.random("midnight");
        End before = undisturbed();
        for (int i = 0; i < stage.times(6); i++) {
            try (Scene scene = stage.scene()) {
                beginAtAFixedInstant(scene);
                scene.clockShows(MIDNIGHT.plus(Duration.ofDays(1))
                        .minusMillis(
                                (long) (random.nextDouble() * stage.timeline().wholeMillis()))
                        .toString());
                scene.ended(scene.start(TICKS, "nightly"));
                played.once();
                played.ends(scene, before);
            }
        }
        return played.as("a night without `--date` that runs over midnight, at a random instant of it", "by itself");
    }

    /** The run keeps the instant of its first try, since when it knows prices: here one that all of them have. */
    private static void beginAtAFixedInstant(Scene scene) {
        scene.mart()
                .execute("INSERT INTO job_run (run_id, job_name, to_date, attempt, status, started_at, settled,"
                        + " code_version) VALUES ('nightly-" + FaultWorld.LAST_DAY + "-1', 'nightly', '"
                        + FaultWorld.LAST_DAY + "', 1, 'FAILED', '" + FaultWorld.LAST_DAY
                        + " 12:00:00', FALSE, 'development')");
    }

    private End undisturbed() {
        try (Scene scene = stage.scene()) {
            beginAtAFixedInstant(scene);
            scene.clockShows("2026-10-07T12:00:00Z");
            scene.untilDone(LAST_NIGHT);
            return scene.end();
        }
    }
}

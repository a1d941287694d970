package io.tokenyield.chaos;

import io.tokenyield.batch.FaultWorld;
import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.TestFork;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** What all faults share: the program, the warehouse, and how the backfill ends that nothing disturbs. */
final class Stage {
    static final Path FOLDER = TestFork.folder("chaos").toAbsolutePath();
    static final String[] BACKFILL = FaultWorld.BACKFILL;

    private final long seed;
    private final int times;
    private final Program program = Program.packed(FOLDER);
    private final Path warehouse = FOLDER.resolve("warehouse");
    private final End undisturbed;
    private final Timeline timeline;

    /** @param times at most so often is anything done; 0 for the full number */
    Stage(long seed, int times) {
        this.seed = seed;
        this.times = times;
        FaultWorld.in(warehouse).write();
        try (Scene scene = scene()) {
            scene.ended(program.startAndArchive(scene.commands(), "status"));
        }
        undisturbed = undisturbed(warehouse, BACKFILL);
        try (Scene scene = scene();
                ChildRun child = scene.start(BACKFILL)) {
            long began = System.nanoTime();
            child.ended();
            timeline = Timeline.of(child.printed(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
    }

    /** How commands end on a scene of their own that nothing disturbs. */
    End undisturbed(Path source, String[]... commands) {
        try (Scene scene = Scene.of(program, source)) {
            for (String[] command : commands) {
                if (scene.runs(command) != 0) {
                    throw new IllegalStateException(scene.said());
                }
            }
            return scene.end();
        }
    }

    Scene scene() {
        return Scene.of(program, warehouse);
    }

    Program program() {
        return program;
    }

    Path warehouse() {
        return warehouse;
    }

    End undisturbed() {
        return undisturbed;
    }

    Timeline timeline() {
        return timeline;
    }

    /** How often something is done that the full run does so often. */
    int times(int full) {
        return times == 0 ? full : Math.min(times, full);
    }

    /** Each fault has a row of numbers of its own, so that one can be played without the others. */
    Random random(String fault) {
        return new Random(seed * 31 + fault.hashCode());
    }
}

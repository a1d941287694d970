package io.tokenyield.chaos;

import io.tokenyield.batch.FaultWorld;
import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.Polling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What can happen to a process: it is gone, it is told to go, it is started twice. */
final class ProcessFaults {
    private static final long LOOK_AGAIN_MILLIS = 3;
    private static final int AIMS_PER_RUN = 12;
    private static final int NIGHTS_PER_SCENE = 10;

    private final Stage stage;

    ProcessFaults(Stage stage) {
        this.stage = stage;
    }

    /** An instant inside a step: so much of the time that it takes when nothing disturbs it. */
    private record Aim(String step, double share) {}

    Fault killed(Played played) {
        Set<String> hit = new TreeSet<>();
        disturb(played, stage.times(100), stage.random("killed"), hit, ChildRun::killAtOnce);
        return played.as(
                "`kill -9` at random instants of a backfill, as many in each step (" + hit.size() + " of "
                        + (stage.timeline().steps().size() - 1) + " steps were hit)",
                "the same command, a dozen kills a run");
    }

    Fault toldToStop(Played played) {
        Set<String> hit = new TreeSet<>();
        disturb(played, stage.times(20), stage.random("stopped"), hit, ChildRun::askToStop);
        return played.as("SIGTERM at random instants", "the same command, a dozen stops a run");
    }

    /** Aims at instants of the same run one after another, each in the try that the one before left. */
    private void disturb(Played played, int times, Random random, Set<String> hit, Consumer<ChildRun> how) {
        Deque<Aim> aims = new ArrayDeque<>(aims(times, random));
        while (!aims.isEmpty()) {
            List<Aim> ofThisRun = new ArrayList<>();
            while (!aims.isEmpty() && ofThisRun.size() < AIMS_PER_RUN) {
                ofThisRun.add(aims.poll());
            }
            ofThisRun.sort(Comparator.comparingInt(this::place));
            try (Scene scene = stage.scene()) {
                for (Aim aim : ofThisRun) {
                    Optional<String> step = disturb(scene, aim, how);
                    step.ifPresentOrElse(hit::add, () -> aims.add(aim));
                    step.ifPresent(done -> played.once());
                }
                scene.untilDone(Stage.BACKFILL);
                played.ends(scene, stage.undisturbed());
            }
        }
        hit.removeIf(step -> step.startsWith("("));
    }

    /** As many in each step, in an order of chance. */
    private List<Aim> aims(int times, Random random) {
        List<String> steps = stage.timeline().steps();
        List<Aim> aims = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            aims.add(new Aim(steps.get(i % steps.size()), random.nextDouble()));
        }
        Collections.shuffle(aims, random);
        return aims;
    }

    private int place(Aim aim) {
        return stage.timeline().steps().indexOf(aim.step());
    }

    /** @return the step that was hit; empty if the run came to its end before */
    private Optional<String> disturb(Scene scene, Aim aim, Consumer<ChildRun> how) {
        while (!scene.isDone()) {
            List<String> left = stage.timeline().left(scene.stepsCompleted());
            String step = left.stream()
                    .filter(next -> stage.timeline().steps().indexOf(next) >= place(aim))
                    .findFirst()
                    .orElse(left.get(left.size() - 1));
            ChildRun child = scene.start(Stage.BACKFILL);
            awaitBeginOf(left.indexOf(step), left, child);
            Scene.pause((long) (aim.share() * millisOf(step)));
            boolean isHit = child.isAlive();
            how.accept(child);
            String hit = Timeline.stepAfter(child.printed(), left);
            scene.ended(child);
            if (isHit) {
                return Optional.of(hit);
            }
            // It ended by itself: at its end, or because the server had not yet noticed that the last one is gone.
        }
        return Optional.empty();
    }

    private long millisOf(String step) {
        return stage.timeline().millisByStep().get(step);
    }

    /** A step tells when it has ended; what comes before the first one takes about as long as ever. */
    private void awaitBeginOf(int step, List<String> left, ChildRun child) {
        if (step == 1) {
            Scene.pause(millisOf(Timeline.START));
        } else if (step > 1) {
            String before = "step " + left.get(step - 1) + " ";
            while (child.isAlive() && !child.printed().contains(before)) {
                Scene.pause(LOOK_AGAIN_MILLIS);
            }
        }
    }

    Fault twoAtOnce(Played played) {
        int times = stage.times(50);
        End undisturbed = null;
        for (int from = 0; from < times; from += NIGHTS_PER_SCENE) {
            int nights = Math.min(NIGHTS_PER_SCENE, times - from);
            if (undisturbed == null || nights < NIGHTS_PER_SCENE) {
                undisturbed = stage.undisturbed(
                        stage.warehouse(),
                        Stream.iterate(0, night -> night + 1)
                                .limit(nights)
                                .map(ProcessFaults::night)
                                .toArray(String[][]::new));
            }
            try (Scene scene = stage.scene()) {
                for (int night = 0; night < nights; night++) {
                    startTwo(scene, night, played);
                }
                played.ends(scene, undisturbed);
            }
        }
        return played.as(
                "two starts of a night at the same moment",
                "one of the two works; the other is told to wait, and need not");
    }

    private static String[] night(int number) {
        return new String[] {
            "nightly",
            "--date",
            LocalDate.parse(FaultWorld.FIRST_DAY).plusDays(number + 1L).toString()
        };
    }

    private void startTwo(Scene scene, int night, Played played) {
        Path gate = Stage.FOLDER.resolve("gate");
        removeGate(gate);
        List<String> behindGate = List.of("-Dchaos.gate=" + gate);
        ChildRun one = scene.start(behindGate, night(night));
        ChildRun other = scene.start(behindGate, night(night));
        try {
            Polling.until("both stand at the gate", () -> files(gate).size() == 2);
            Files.createFile(gate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<Integer> codes = new TreeSet<>(List.of(scene.ended(one), scene.ended(other)));
        played.once();
        played.mustBe(codes.equals(Set.of(0, 75)), "two starts at once ended with " + codes);
        removeGate(gate);
    }

    private static List<Path> files(Path gate) throws IOException {
        try (Stream<Path> files = Files.list(gate.getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith(gate.getFileName() + "."))
                    .toList();
        }
    }

    private static void removeGate(Path gate) {
        try {
            Files.deleteIfExists(gate);
            for (Path file : files(gate)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

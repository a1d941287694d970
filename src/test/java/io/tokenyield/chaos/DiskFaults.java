package io.tokenyield.chaos;

import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.StepGate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * What can happen to the folder of files: no room, no right to write. It lies on a file system in memory, which only root
 * may mount; the rights of a folder do not stop root, a file system that is mounted to be read does.
 */
final class DiskFaults {
    private static final int ROOM_KILOBYTES = 4_096;
    private static final int SECONDS_TO_MOUNT = 20;

    private final Stage stage;

    DiskFaults(Stage stage) {
        this.stage = stage;
    }

    /** Whether this machine lets us mount at all. */
    static boolean canMount() {
        Path place = Stage.FOLDER.resolve("mount-try");
        try {
            Files.createDirectories(place);
            if (!mount("-t", "tmpfs", "-o", "size=64k", "tmpfs", place.toString())) {
                return false;
            }
            run("umount", place.toString());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A mounted folder of its own. */
    private record Disk(Path place) implements AutoCloseable {
        static Disk mounted() {
            try {
                Path place = Files.createTempDirectory(Stage.FOLDER, "disk-");
                must(mount("-t", "tmpfs", "-o", "size=" + ROOM_KILOBYTES + "k", "tmpfs", place.toString()), "mount");
                return new Disk(place);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Path out() {
            return place.resolve("out");
        }

        void leaveRoomFor(long bytes) {
            try {
                long room = Files.getFileStore(place).getUsableSpace();
                Files.write(place.resolve("filler"), new byte[(int) Math.max(0, room - bytes)]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void empty() {
            try {
                Files.deleteIfExists(place.resolve("filler"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void mayBeWritten(boolean may) {
            must(mount("-o", "remount," + (may ? "rw" : "ro"), place.toString()), "remount");
        }

        @Override
        public void close() {
            must(run("umount", "-l", place.toString()), "umount");
            try {
                Files.delete(place);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Fault full(Played played) {
        Random random = stage.random("disk full");
        long size = bytes(stage.undisturbed());
        for (int i = 0; i < stage.times(10); i++) {
            try (Disk disk = Disk.mounted();
                    Scene scene = Scene.of(stage.program(), stage.warehouse(), disk.out())) {
                disk.leaveRoomFor((long) (random.nextDouble() * size));
                int code = scene.runs(Stage.BACKFILL);
                played.mustBe(code == 1, "without room it ended with " + code + ": " + scene.said());
                disk.empty();
                scene.untilDone(Stage.BACKFILL);
                played.once();
                played.ends(scene, stage.undisturbed());
            }
        }
        return played.as(
                "no room on the disk of the output folder: between none and all that the files need",
                "room made, the same" + " command");
    }

    /** About what the files of a run need. */
    private long bytes(End undisturbed) {
        try (Scene scene = stage.scene()) {
            scene.untilDone(Stage.BACKFILL);
            long sum = 0;
            for (String name : undisturbed.outcome().files().keySet()) {
                sum += Files.size(scene.out().resolve(name));
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Fault readOnly(Played played) {
        String[] steps = {"check", "tie-out", "settle", "retain"};
        for (int i = 0; i < stage.times(4); i++) {
            try (Disk disk = Disk.mounted();
                    Scene scene = Scene.of(stage.program(), stage.warehouse(), disk.out())) {
                try (StepGate gate = StepGate.inside(scene.mart(), steps[i % steps.length], 1)) {
                    ChildRun child = scene.start(Stage.BACKFILL);
                    gate.awaitRun(child);
                    disk.mayBeWritten(false);
                    gate.open();
                    int code = scene.ended(child);
                    played.mustBe(code == 1, "on a read-only folder it ended with " + code + ": " + scene.said());
                }
                int again = scene.runs(Stage.BACKFILL);
                played.mustBe(again == 1, "started on a read-only folder it ended with " + again);
                disk.mayBeWritten(true);
                scene.untilDone(Stage.BACKFILL);
                played.once();
                played.ends(scene, stage.undisturbed());
            }
        }
        return played.as(
                "the output folder turned read-only in the middle of a run, and another start on it",
                "the folder writable again, the same command");
    }

    private static boolean mount(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "mount";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return run(command);
    }

    private static boolean run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(SECONDS_TO_MOUNT, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(Arrays.toString(command), e);
        }
    }

    private static void must(boolean done, String what) {
        if (!done) {
            throw new IllegalStateException("cannot " + what);
        }
    }
}

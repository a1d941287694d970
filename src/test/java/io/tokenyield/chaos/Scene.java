package io.tokenyield.chaos;

import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.Grants;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.TestMart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.util.FileSystemUtils;

/** A mart and a folder of its own on which the program is started, disturbed and started again; keeps how it ended. */
final class Scene implements AutoCloseable {
    private static final int TRIES = 100;
    private static final long PAUSE_MILLIS = 300;

    private final Program program;
    private final TestMart mart = TestMart.fresh();
    private final TestDatabase.Login writer = Grants.user(mart.database(), "writer");
    private final Path out;
    private final Commands commands;
    private final SortedMap<Integer, Integer> exits = new TreeMap<>();
    private String clock = Program.NOW;
    private final StringBuilder history = new StringBuilder();
    private Ended last;

    private Scene(Program program, Path warehouse, Path out) {
        this.program = program;
        this.out = out;
        this.commands = Commands.on(mart, warehouse, out).as(writer.user(), writer.password());
    }

    /** Writes to a folder below {@code target}, which goes with it. */
    static Scene of(Program program, Path warehouse) {
        try {
            return new Scene(
                    program, warehouse, Files.createTempDirectory(Files.createDirectories(Stage.FOLDER), "out-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Scene of(Program program, Path warehouse, Path out) {
        return new Scene(program, warehouse, out);
    }

    TestMart mart() {
        return mart;
    }

    TestDatabase.Login writer() {
        return writer;
    }

    Path out() {
        return out;
    }

    Commands commands() {
        return commands;
    }

    /** From the next start on. */
    void clockShows(String instant) {
        clock = instant;
    }

    ChildRun start(String... command) {
        return program.start(commands, clock, command);
    }

    ChildRun start(List<String> options, String... command) {
        return program.start(commands, clock, options, command);
    }

    /** Waits for its end and notes it. */
    int ended(ChildRun child) {
        try (child) {
            last = child.ended();
            exits.merge(last.exitCode(), 1, Integer::sum);
            history.append(last.exitCode()).append(": ").append(last.all()).append('\n');
            return last.exitCode();
        }
    }

    int runs(String... command) {
        return ended(start(command));
    }

    /** What the last one that ended printed. */
    String said() {
        return last.all();
    }

    /** What it told people. */
    String told() {
        return last.err();
    }

    /** As an orchestrator does that retries: the same command until it says 0. */
    void untilDone(String... command) {
        for (int tries = 1; runs(command) != 0; tries++) {
            // A person must look; no orchestrator would go on.
            if (tries == TRIES || last.exitCode() == 70) {
                throw new AssertionError("does not come to an end:\n" + history);
            }
            pause(PAUSE_MILLIS);
        }
    }

    Set<String> stepsCompleted() {
        return new TreeSet<>(
                mart.rows("SELECT DISTINCT STEP_NAME FROM BATCH_STEP_EXECUTION WHERE STATUS = 'COMPLETED'"));
    }

    /** Whether a run came to its end, whatever became of its process. */
    boolean isDone() {
        return mart.rows("SELECT DISTINCT STATUS FROM BATCH_JOB_EXECUTION").contains("COMPLETED");
    }

    SortedMap<Integer, Integer> exits() {
        return exits;
    }

    /**
     * What is there now. A run that was killed between its end and the end of its process is run once more, which leaves
     * its own lines in the tables of what runs did, and must leave nothing else; those lines are taken away here.
     */
    End end() {
        mart.rows("SELECT run_id FROM job_run WHERE attempt > 1").forEach(again -> {
            for (String table : List.of("control_total", "run_input", "run_work")) {
                mart.execute("DELETE FROM " + table + " WHERE run_id = '" + again + "'");
            }
        });
        try (Connection connection = mart.dataSource().getConnection()) {
            return End.of(connection, out);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Time passes: part of a fault, never a way to wait for something. */
    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        mart.close();
        try {
            FileSystemUtils.deleteRecursively(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

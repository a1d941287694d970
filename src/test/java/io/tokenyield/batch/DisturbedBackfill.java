package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.Grants;
import io.tokenyield.testing.StepGate;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.TestFork;
import io.tokenyield.testing.TestMart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * A backfill of the {@link FaultWorld} that a test disturbs, beside one that nothing disturbed. Registered as an
 * extension, it is one of each test's own.
 */
final class DisturbedBackfill implements AutoCloseable, AfterEachCallback {
    private static final Path SHARED = TestFork.folder("fault-world").toAbsolutePath();
    private static Outcome undisturbed;

    private final TestMart mart = TestMart.fresh();
    private final TestDatabase.Login writer = Grants.user(mart.database(), "writer");
    private final Path out;
    private final Commands commands;

    DisturbedBackfill(Path out) {
        this.out = out;
        undisturbed();
        FaultWorld.beginAtAFixedInstant(mart);
        commands = Commands.on(mart, warehouse(), out);
    }

    /** For {@code @RegisterExtension}: writes to a folder that goes with it. */
    static DisturbedBackfill ofEachTest() {
        try {
            return new DisturbedBackfill(Files.createTempDirectory("backfill"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made once a JVM. */
    private static synchronized Outcome undisturbed() {
        if (undisturbed == null) {
            FaultWorld.in(warehouse()).write();
            undisturbed = Outcome.undisturbed(warehouse(), SHARED.resolve("out"), FaultWorld.BACKFILL);
        }
        return undisturbed;
    }

    private static Path warehouse() {
        return SHARED.resolve("warehouse");
    }

    Path out() {
        return out;
    }

    TestMart mart() {
        return mart;
    }

    TestDatabase.Login writer() {
        return writer;
    }

    List<String> rows(String sql) {
        return mart.rows(sql);
    }

    Commands commands() {
        return commands;
    }

    /** In a JVM of its own, with the rights of the writer. */
    ChildRun start() {
        return asWriter().start(FaultWorld.BACKFILL);
    }

    /** New ones, to be started with other settings. */
    Commands asWriter() {
        return Commands.on(mart, warehouse(), out).as(writer.user(), writer.password());
    }

    void killAt(StepGate place) {
        try (StepGate gate = place;
                ChildRun child = start()) {
            gate.awaitRun(child);
            child.killAtOnce();
            // A server notices sooner or later; here at once, so that what stood at the gate comes to nothing.
            gate.cut(writer);
            gate.awaitGone(writer);
        }
    }

    List<String> stepsThatAre(String status) {
        return rows("SELECT STEP_NAME FROM BATCH_STEP_EXECUTION WHERE STATUS = '" + status + "'");
    }

    /** The same rows and bytes as without any disturbance, by the same run. */
    void theSameCommandLeadsToTheSameEnd() {
        Ended ended = commands().run(FaultWorld.BACKFILL);

        assertThat(ended.exitCode()).as(ended.all()).isZero();
        assertThat(rows("SELECT run_id, status FROM job_run")).containsExactly(FaultWorld.RUN_ID + " | COMPLETED");
        assertThat(Outcome.of(mart, out).differencesFrom(undisturbed())).isEmpty();
    }

    @Override
    public void close() {
        mart.close();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        close();
        FileSystemUtils.deleteRecursively(out);
    }
}

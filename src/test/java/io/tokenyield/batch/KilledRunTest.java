package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.Grants;
import io.tokenyield.testing.StepGate;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.TestMart;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that is gone from one instant to the next: the same command then leads to the same rows and bytes. */
class KilledRunTest {
    @TempDir
    private static Path temporary;

    private static Path warehouse;
    private static Outcome undisturbed;

    @TempDir
    private Path out;

    private TestMart mart;
    private TestDatabase.Login writer;

    @BeforeAll
    static void aRunThatNothingDisturbs() {
        warehouse = FaultWorld.in(temporary.resolve("warehouse")).write();
        undisturbed = Outcome.undisturbed(warehouse, temporary.resolve("out"), FaultWorld.BACKFILL);
    }

    @BeforeEach
    void aFreshMart() {
        mart = TestMart.fresh();
        writer = Grants.user(mart.database(), "writer");
    }

    @AfterEach
    void giveBack() {
        mart.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "check, 1",
        "reference, 1",
        "plan, 1",
        "collect, 1",
        "ledger-plan, 1",
        "ledger-bucket:bucket-09, 1",
        "summary, 1",
        "months, 1",
        "prove, 1",
        "publish, 1",
        "settle, 1",
        "retain, 1"
    })
    void killed_before_the_step_commits_its_first_work(String step, int transaction) {
        kill(mart -> StepGate.inside(mart, step, transaction), step);

        theSameCommandLeadsToTheSameEnd();
    }

    private void kill(Function<TestMart, StepGate> place, String step) {
        try (StepGate gate = place.apply(mart);
                ChildRun child = commands().as(writer.user(), writer.password()).start(FaultWorld.BACKFILL)) {
            gate.awaitRun(child);
            child.killAtOnce();
            gate.open();
            gate.awaitGone(writer);
            assertThat(mart.rows("SELECT STEP_NAME FROM BATCH_STEP_EXECUTION WHERE STATUS = 'STARTED'"))
                    .contains(step);
        }
    }

    private void theSameCommandLeadsToTheSameEnd() {
        Ended ended = commands().run(FaultWorld.BACKFILL);

        assertThat(ended.exitCode()).as(ended.all()).isZero();
        assertThat(mart.rows("SELECT run_id, status FROM job_run")).containsExactly(FaultWorld.RUN_ID + " | COMPLETED");
        assertThat(Outcome.of(mart, out).differencesFrom(undisturbed)).isEmpty();
    }

    private Commands commands() {
        return Commands.on(mart, warehouse, out);
    }

    @Test
    void nothing() {}
}

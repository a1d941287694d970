package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.Polling;
import io.tokenyield.testing.StepGate;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SIGTERM: what an orchestrator sends before it takes the machine away. */
class StoppedRunTest {
    @TempDir
    private Path out;

    private DisturbedBackfill backfill;

    @BeforeEach
    void begin() {
        backfill = new DisturbedBackfill(out);
    }

    @AfterEach
    void end() {
        backfill.close();
    }

    @ParameterizedTest
    @CsvSource({"collect, collect, 6", "ledger, ledger-bucket:bucket-09, 1"})
    void a_run_that_is_told_to_stop_ends_its_transaction_and_can_be_resumed(String step, String held, int transaction) {
        Ended ended;
        try (StepGate gate = StepGate.inside(backfill.mart(), held, transaction);
                ChildRun child = backfill.start()) {
            gate.awaitRun(child);
            child.askToStop();
            Polling.until(
                    "the run is asked to stop",
                    () -> backfill.rows("SELECT STATUS FROM BATCH_JOB_EXECUTION")
                            .contains("STOPPING"));
            gate.open();
            ended = child.ended();
        }

        assertThat(ended.exitCode()).isEqualTo(143);
        assertThat(ended.err())
                .isEqualToIgnoringNewLines(FaultWorld.RUN_ID + " stopped; the same command goes on where it stopped");
        assertThat(backfill.rows("SELECT STATUS FROM BATCH_JOB_EXECUTION")).containsExactly("STOPPED");
        assertThat(backfill.stepsThatAre("STOPPED")).contains(step, held);
        assertThat(backfill.stepsThatAre("STARTED")).isEmpty();
        assertThat(backfill.rows("SELECT status FROM job_run")).containsExactly("STOPPED");
        assertThat(out.resolve("run-report.json")).content().contains("\"exit_code\" : 143");
        assertThat(out.resolve("work")).isEmptyDirectory();

        backfill.theSameCommandLeadsToTheSameEnd();
    }
}

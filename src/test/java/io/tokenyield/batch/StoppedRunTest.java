package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.Polling;
import io.tokenyield.testing.StepGate;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SIGTERM: what an orchestrator sends before it takes the machine away. */
class StoppedRunTest {
    @RegisterExtension
    private final DisturbedBackfill backfill = DisturbedBackfill.ofEachTest();

    @ParameterizedTest
    // Not in the last one: behind it nothing is left to stop.
    @CsvSource({"collect, collect, 6", "ledger, ledger-bucket:bucket-09, 3"})
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
                .startsWith(FaultWorld.RUN_ID + " stopped; the same command goes on where it stopped\n"
                        + FaultWorld.RUN_ID + " ended with 143 in step " + step + " after ")
                .hasLineCount(2);
        assertThat(backfill.rows("SELECT STATUS FROM BATCH_JOB_EXECUTION")).containsExactly("STOPPED");
        assertThat(backfill.stepsThatAre("STOPPED")).contains(step, held);
        assertThat(backfill.stepsThatAre("STARTED")).isEmpty();
        assertThat(backfill.rows("SELECT status FROM job_run")).containsExactly("STOPPED");
        assertThat(backfill.out().resolve("run-report.json")).content().contains("\"exit_code\" : 143");
        assertThat(backfill.out().resolve("work")).isEmptyDirectory();

        backfill.theSameCommandLeadsToTheSameEnd();
    }
}

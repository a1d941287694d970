package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an operator sees and does after a run that ended badly. */
class RecoveryTest {
    @RegisterExtension
    private final DisturbedBackfill backfill = DisturbedBackfill.ofEachTest();

    @BeforeEach
    void aRunThatFailedInTheLedger() {
        Breakage.inLedgerAt(backfill.mart(), "2026-10-03")
                .during(() -> assertThat(run(FaultWorld.BACKFILL).exitCode()).isEqualTo(1));
    }

    private Ended run(String... arguments) {
        return backfill.commands().run(arguments);
    }

    @Test
    void a_run_of_unknown_state_is_left_to_a_person_and_recover_hands_it_back() {
        backfill.mart()
                .execute(
                        "UPDATE BATCH_JOB_EXECUTION SET STATUS = 'UNKNOWN'",
                        "UPDATE BATCH_STEP_EXECUTION SET STATUS = 'UNKNOWN' WHERE STEP_NAME = 'ledger'");

        for (String[] command : new String[][] {FaultWorld.BACKFILL, {"nightly", "--date", "2026-10-06"}}) {
            Ended refused = run(command);
            assertThat(refused.exitCode()).isEqualTo(70);
            assertThat(refused.err())
                    .isEqualToIgnoringNewLines("the state of backfill to 2026-10-06 is unknown; a person must look at"
                            + " its steps (tokenyield status) and then run: tokenyield recover");
        }
        assertThat(run("status").out())
                .contains("the state of a run is UNKNOWN: look at its steps below, then run: tokenyield recover")
                .contains("step ledger UNKNOWN");

        Ended recovered = run("recover");
        assertThat(recovered.exitCode()).isZero();
        assertThat(recovered.out()).contains("1 dead runs marked as failed; their commands resume them");

        backfill.theSameCommandLeadsToTheSameEnd();
    }

    @Test
    void status_says_what_failed_where_and_why_and_what_is_open() {
        assertThat(run("status").out())
                .startsWith("no run is going on in jdbc:mysql://")
                .contains("the newest run has not come to its end; this goes on where it stopped: tokenyield backfill"
                        + " --from 2026-09-25 --to 2026-10-06")
                .contains("no run has counted anything to its end yet")
                .containsPattern(FaultWorld.RUN_ID + " +FAILED +started 2026-10-26 03:00:00")
                .containsPattern("step ledger-bucket:bucket-\\d\\d FAILED: .*")
                .contains("broken by the test")
                .doesNotContain("step collect")
                .contains("2026-09 OPEN   6 days collected, the last 2026-09-30")
                .contains("2026-10 OPEN   6 days collected, the last 2026-10-06");
    }

    @Test
    void a_process_that_is_gone_shows_as_dead_until_somebody_takes_over() {
        backfill.mart()
                .execute(
                        "UPDATE job_run SET status = 'RUNNING'",
                        "UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED'",
                        "UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED' WHERE STEP_NAME = 'ledger'");

        assertThat(run("status").out()).containsPattern(FaultWorld.RUN_ID + " +DEAD");
        assertThat(run("recover").out())
                .contains(
                        "1 dead runs marked as failed; their commands resume them: tokenyield backfill --from 2026-09-25"
                                + " --to 2026-10-06");
        assertThat(run("status").out()).containsPattern(FaultWorld.RUN_ID + " +FAILED");
        assertThat(run("recover").out()).contains("no dead run found");

        backfill.theSameCommandLeadsToTheSameEnd();
    }
}

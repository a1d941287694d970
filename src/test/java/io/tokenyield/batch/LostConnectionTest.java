package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.StepGate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections that are cut while a run goes on, as by an administrator, a firewall or a server that starts anew. */
class LostConnectionTest {
    @RegisterExtension
    private final DisturbedBackfill backfill = DisturbedBackfill.ofEachTest();

    @Test
    void a_run_that_loses_the_lock_stops_and_can_be_resumed() {
        Ended ended;
        try (StepGate gate = StepGate.inside(backfill.mart(), "collect", 3);
                ChildRun child = backfill.start()) {
            gate.awaitRun(child);
            String database = backfill.mart().database().name();
            String lock = "tokenyield:" + Integer.toHexString(database.hashCode()) + ":" + database;
            String holder = backfill.rows("SELECT IS_USED_LOCK('" + lock + "')").get(0);
            backfill.mart().execute("KILL CONNECTION " + holder);
            gate.open();
            ended = child.ended();
        }

        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(1);
        assertThat(ended.err())
                .contains("the lock on the mart was lost, so another run may have begun; stopping here")
                .contains("same command");
        assertThat(ended.err()).doesNotContain("\tat ");
        assertThat(backfill.stepsThatAre("FAILED")).containsExactly("collect");
        assertThat(backfill.rows("SELECT status FROM job_run")).containsExactly("FAILED");
        backfill.theSameCommandLeadsToTheSameEnd();
    }

    /**
     * With one worker: what another one was writing of its own step at that moment may be unknown afterwards, and of that a
     * person is told ({@code RecoveryTest}).
     */
    @ParameterizedTest
    @CsvSource({"collect, 3", "ledger-bucket:bucket-09, 4"})
    void a_run_that_loses_all_its_connections_in_the_middle_of_a_transaction_can_be_resumed(
            String step, int transaction) {
        Ended ended;
        try (StepGate gate = StepGate.inside(backfill.mart(), step, transaction);
                ChildRun child =
                        backfill.asWriter().with("TOKENYIELD_THREADS", "1").start(FaultWorld.BACKFILL)) {
            gate.awaitRun(child);
            gate.cut(backfill.writer());
            ended = child.ended();
        }

        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(1);
        assertThat(ended.err()).doesNotContain("\tat ");
        backfill.theSameCommandLeadsToTheSameEnd();
    }
}

package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.Polling;
import io.tokenyield.testing.StepGate;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody else holds what a run wants to write, for longer than the server lets it wait. */
class LockedOutTest {
    @RegisterExtension
    private final DisturbedBackfill backfill = DisturbedBackfill.ofEachTest();

    @Test
    void a_run_that_waits_in_vain_at_the_end_of_a_transaction_failed_and_can_be_resumed() throws SQLException {
        Ended ended;
        try (Connection other = backfill.mart().dataSource().getConnection();
                StepGate gate = StepGate.inside(backfill.mart(), "collect", 3);
                ChildRun child = impatient().start(FaultWorld.BACKFILL)) {
            other.setAutoCommit(false);
            gate.awaitRun(child);
            // It gets the row when the third transaction ends, before the fourth one asks for it.
            CompletableFuture<Void> holds = CompletableFuture.runAsync(() -> lockTheStep(other));
            Polling.until("the other one waits for the row", backfill.mart()::somebodyWaitsForARow);
            gate.open();
            holds.join();
            ended = child.ended();
            other.rollback();
            other.setAutoCommit(true);
        }

        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(1);
        assertThat(ended.err()).contains("Lock wait timeout exceeded").contains("The same command goes on");
        assertThat(backfill.rows("SELECT COUNT(*) FROM source_day")).containsExactly("3");
        backfill.theSameCommandLeadsToTheSameEnd();
    }

    private Commands impatient() {
        String url = backfill.mart().login().url() + "&sessionVariables=innodb_lock_wait_timeout=1";
        return backfill.asWriter().with("MART_URL", url);
    }

    private static void lockTheStep(Connection other) {
        try (Statement statement = other.createStatement()) {
            statement.execute("SELECT * FROM BATCH_STEP_EXECUTION WHERE STEP_NAME = 'collect' FOR UPDATE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

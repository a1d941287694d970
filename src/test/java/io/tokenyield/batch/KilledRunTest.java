package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.StepGate;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is gone from one instant to the next: the same command then leads to the same rows and bytes. */
class KilledRunTest {
    @RegisterExtension
    private final DisturbedBackfill backfill = DisturbedBackfill.ofEachTest();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "check, reference, delivery, plan, collect, allowance",
                "ledger-plan, ledger-bucket:bucket-09 4, attribution-plan, attribution 2, summary, months",
                "tie-out, prove, mark-booked, publish 2, settle, outcome",
                "score, signal, yield, release, publish-yield, retain"
            })
    void killed_inside_each_step_before_it_commits_and_again_inside_the_next(String steps) {
        for (String place : steps.split(", ")) {
            String[] stepAndTransaction = place.split(" ");
            String step = stepAndTransaction[0];
            int transaction = stepAndTransaction.length == 1 ? 1 : Integer.parseInt(stepAndTransaction[1]);

            backfill.killAt(StepGate.inside(backfill.mart(), step, transaction));

            assertThat(backfill.stepsThatAre("STARTED")).as(place).contains(step);
        }
        backfill.theSameCommandLeadsToTheSameEnd();
    }

    @ParameterizedTest
    @ValueSource(strings = {"collect", "ledger-bucket:bucket-09", "publish"})
    void killed_at_the_end_of_a_step_before_it_is_noted_as_done(String step) {
        backfill.killAt(StepGate.atEndOf(backfill.mart(), step));

        assertThat(backfill.stepsThatAre("STARTED")).contains(step);
        backfill.theSameCommandLeadsToTheSameEnd();
    }

    @Test
    void killed_in_the_middle_of_collect_and_of_ledger_with_part_of_the_work_done() {
        backfill.killAt(StepGate.inside(backfill.mart(), "collect", 6));

        assertThat(backfill.rows("SELECT COUNT(*) FROM source_day")).containsExactly("5");

        backfill.killAt(StepGate.inside(backfill.mart(), "ledger-bucket:bucket-09", 4));

        assertThat(backfill.rows("SELECT COUNT(*) FROM source_day")).containsExactly("13");
        assertThat(backfill.rows("SELECT DISTINCT STEP_NAME FROM BATCH_STEP_EXECUTION"
                        + " WHERE STEP_NAME LIKE 'ledger-bucket%' AND STATUS = 'COMPLETED'"))
                .hasSizeLessThan(16);
        // Which buckets were done by then is up to the workers; the first days of this one were.
        assertThat(backfill.rows("SELECT DISTINCT step_name FROM control_total WHERE step_name = 'ledger'"
                        + " AND scope LIKE '%/09'"))
                .containsExactly("ledger");
        backfill.theSameCommandLeadsToTheSameEnd();
    }

    @Test
    void killed_while_the_ledger_step_splits_its_work() {
        backfill.killAt(StepGate.atUpdateOf(
                backfill.mart(),
                "BATCH_STEP_EXECUTION_CONTEXT",
                "(SELECT STEP_NAME FROM BATCH_STEP_EXECUTION WHERE STEP_EXECUTION_ID = NEW.STEP_EXECUTION_ID)"
                        + " = 'ledger-bucket:bucket-09'"));

        assertThat(backfill.stepsThatAre("STARTED")).contains("ledger");
        backfill.theSameCommandLeadsToTheSameEnd();
    }

    @Test
    void killed_while_the_run_is_noted_for_the_first_time() {
        backfill.killAt(StepGate.atUpdateOf(backfill.mart(), "BATCH_JOB_EXECUTION_SEQ", "TRUE"));

        assertThat(backfill.rows("SELECT JOB_NAME FROM BATCH_JOB_INSTANCE")).containsExactly("backfill");
        assertThat(backfill.rows("SELECT * FROM BATCH_JOB_EXECUTION")).isEmpty();
        backfill.theSameCommandLeadsToTheSameEnd();
    }

    @Test
    void killed_when_all_is_done_but_the_note_that_it_is() throws SQLException {
        try (StepGate gate = StepGate.inside(backfill.mart(), "retain", 1);
                ChildRun child = backfill.start();
                Connection connection = backfill.mart().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            gate.awaitRun(child);
            statement.execute("LOCK TABLES job_run READ");
            gate.open();
            gate.awaitWaitingForTable(backfill.writer());
            child.killAtOnce();
            gate.cut(backfill.writer());
            gate.awaitGone(backfill.writer());
            statement.execute("UNLOCK TABLES");
        }

        assertThat(backfill.rows("SELECT STATUS FROM BATCH_JOB_EXECUTION")).containsExactly("COMPLETED");
        assertThat(backfill.rows("SELECT status FROM job_run")).containsExactly("RUNNING");
        backfill.theSameCommandLeadsToTheSameEnd();
    }
}

package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestMart;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** What every step has from the one factory of steps: transactions, restart, and an honest end. */
class BatchStepsTest {
    private static final int DATES = 5;

    private final TestMart mart = TestMart.fresh();
    private final BatchEngine engine = new BatchEngine(mart.dataSource());
    private final BatchSteps steps = new BatchSteps(engine, new StepWatch(Progress.NONE));

    @AfterEach
    void giveBack() {
        // An interrupted test thread would be no good to the next test.
        assertThat(Thread.interrupted()).isFalse();
        mart.close();
    }

    /** Writes a row a transaction, and before the second one commits, does something to the run. */
    private Tasklet fiveRows(Runnable inTheSecond) {
        return (contribution, chunk) -> {
            int written = written();
            writeRow(written + 1);
            if (written == 1) {
                inTheSecond.run();
            }
            return RepeatStatus.continueIf(written + 1 < DATES);
        };
    }

    private void writeRow(int number) {
        mart.jdbc()
                .sql("INSERT INTO surveyed_day (usage_day, row_count, survey_hash) VALUES (?, 1, '')")
                .params(LocalDate.of(2026, 10, number))
                .update();
    }

    private int written() {
        return mart.jdbc()
                .sql("SELECT COUNT(*) FROM surveyed_day")
                .query(Integer.class)
                .single();
    }

    private JobExecution run(Step step) throws Exception {
        Job job = new JobBuilder("nightly", engine.repository()).start(step).build();
        return engine.operator()
                .start(job, UsageJobConfiguration.parameters(RunRequest.nightly(LocalDate.of(2026, 10, 5)), 1));
    }

    @Test
    void an_interrupted_worker_ends_as_stopped_behind_its_transaction_and_is_resumed() throws Exception {
        JobExecution interrupted =
                run(steps.once("work", fiveRows(() -> Thread.currentThread().interrupt())));
        assertThat(Thread.interrupted()).isTrue();

        assertThat(interrupted.getStatus()).isEqualTo(BatchStatus.STOPPED);
        assertThat(mart.rows("SELECT STEP_NAME, STATUS FROM BATCH_STEP_EXECUTION"))
                .containsExactly("work | STOPPED");
        assertThat(written()).isEqualTo(2);

        assertThat(run(steps.once("work", fiveRows(() -> {}))).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(written()).isEqualTo(DATES);
    }

    @Test
    void interrupted_workers_of_buckets_end_as_stopped_too() throws Exception {
        Tasklet interruptsItself = (contribution, chunk) -> {
            Thread.currentThread().interrupt();
            return RepeatStatus.CONTINUABLE;
        };

        JobExecution interrupted = run(steps.perBucket("work", interruptsItself, 2, () -> true));

        assertThat(interrupted.getStatus()).isEqualTo(BatchStatus.STOPPED);
        assertThat(mart.rows("SELECT STATUS, COUNT(*) FROM BATCH_STEP_EXECUTION GROUP BY STATUS"))
                .containsExactly("STOPPED | 17");
    }

    @Test
    void no_bucket_begins_when_the_mart_is_gone_and_a_restart_runs_those_that_are_left() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        Tasklet counts = (contribution, chunk) -> {
            begun.incrementAndGet();
            return RepeatStatus.FINISHED;
        };
        AtomicInteger asked = new AtomicInteger();

        JobExecution cut = run(steps.perBucket("work", counts, 2, () -> asked.incrementAndGet() <= 3));

        assertThat(cut.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(begun).hasValue(3);

        new Recovery(engine, mart.dataSource()).recoverDeadRuns();
        assertThat(run(steps.perBucket("work", counts, 2, () -> true)).getStatus())
                .isEqualTo(BatchStatus.COMPLETED);
        assertThat(begun).hasValue(BatchSteps.BUCKETS);
    }

    @Test
    void a_transaction_that_fails_leaves_nothing_and_its_step_goes_on_behind_the_last_one() throws Exception {
        JobExecution failed = run(steps.once("work", fiveRows(() -> {
            throw new IllegalStateException("in the second transaction");
        })));

        assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(written()).isEqualTo(1);

        assertThat(run(steps.once("work", fiveRows(() -> {}))).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(written()).isEqualTo(DATES);
    }

    @Test
    void the_job_repository_stands_in_the_mart() throws Exception {
        run(steps.once("work", fiveRows(() -> {})));

        assertThat(mart.rows("SELECT JOB_NAME FROM BATCH_JOB_INSTANCE")).containsExactly("nightly");
        assertThat(mart.rows("SELECT STATUS FROM BATCH_JOB_EXECUTION")).containsExactly("COMPLETED");
        assertThat(mart.rows("SELECT STEP_NAME, STATUS, COMMIT_COUNT FROM BATCH_STEP_EXECUTION"))
                .containsExactly("work | COMPLETED | " + DATES);
        assertThat(mart.rows("SELECT SHORT_CONTEXT FROM BATCH_STEP_EXECUTION_CONTEXT"))
                .singleElement()
                .asString()
                .as("readable by people")
                .startsWith("{");
    }
}

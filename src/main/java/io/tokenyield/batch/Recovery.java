package io.tokenyield.batch;

import io.tokenyield.sql.SqlFile;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes over after a crash. Only for whoever holds the lock: then no other process runs, and what is recorded as running
 * is dead.
 */
final class Recovery {
    private final BatchEngine engine;
    private final JdbcClient jdbc;

    Recovery(BatchEngine engine, DataSource mart) {
        this.engine = engine;
        this.jdbc = JdbcClient.create(mart);
    }

    /**
     * Marks every run that is dead as failed.
     *
     * @return how many, also those that were killed before their first step
     */
    int recoverDeadRuns() {
        int recovered = 0;
        for (String jobName : List.of(RunRequest.NIGHTLY, RunRequest.BACKFILL, RunRequest.CLOSE)) {
            for (JobExecution running : engine.repository().findRunningJobExecutions(jobName)) {
                engine.operator().recover(running);
                recovered++;
            }
        }
        // Killed between the two transactions that make an instance and its execution: neither new nor restartable.
        jdbc.sql("DELETE FROM BATCH_JOB_INSTANCE"
                        + " WHERE JOB_INSTANCE_ID NOT IN (SELECT JOB_INSTANCE_ID FROM BATCH_JOB_EXECUTION)")
                .update();
        // Of a try that could not even note how its steps ended, for the mart was away: it would stand in the way of a
        // restart.
        jdbc.sql("UPDATE BATCH_STEP_EXECUTION SET STATUS = 'FAILED', EXIT_CODE = 'FAILED', VERSION = VERSION + 1"
                        + " WHERE STATUS IN ('STARTING', 'STARTED', 'STOPPING')")
                .update();
        int begun = jdbc.sql("UPDATE job_run SET status = 'FAILED' WHERE status = 'RUNNING'")
                .update();
        return Math.max(recovered, begun);
    }

    /** Runs whose state nobody can know, which a person must look at. */
    List<JobExecution> unknownRuns() {
        return jdbc.sql(SqlFile.text("batch/unknown_runs.sql")).query(Long.class).list().stream()
                .map(id -> engine.repository().getJobExecution(id))
                .toList();
    }

    /** Marks the runs of unknown state as failed, because a person has looked at them; Spring Batch itself refuses to. */
    int recoverUnknownRuns() {
        List<JobExecution> unknown = unknownRuns();
        for (JobExecution execution : unknown) {
            for (StepExecution step : execution.getStepExecutions()) {
                if (step.getStatus() == BatchStatus.UNKNOWN) {
                    fail(step);
                } else if (step.getStatus().isRunning()) {
                    failIfFree(step);
                }
            }
            execution.setStatus(BatchStatus.FAILED);
            engine.repository().update(execution);
        }
        return unknown.size();
    }

    private void fail(StepExecution step) {
        step.setStatus(BatchStatus.FAILED);
        engine.repository().update(step);
    }

    /** The next start sees to it if who locked the run out still holds the row of the step. */
    private void failIfFree(StepExecution step) {
        try {
            fail(step);
        } catch (PessimisticLockingFailureException stillHeld) {
            return;
        }
    }
}

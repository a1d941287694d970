package io.tokenyield.batch;

import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;

/**
 * Takes over after a crash. Only for whoever holds the lock: then no other process runs, and what is recorded as running
 * is dead.
 */
final class Recovery {
    private final BatchEngine engine;

    Recovery(BatchEngine engine) {
        this.engine = engine;
    }

    /** Marks every run that is dead, or whose state is unknown and was looked at, as failed. */
    int recoverAll() {
        int recovered = 0;
        for (String jobName : List.of(RunRequest.NIGHTLY, RunRequest.BACKFILL)) {
            for (JobInstance instance : engine.repository().findJobInstances(jobName)) {
                JobExecution last = engine.repository().getLastJobExecution(instance);
                if (last != null && (last.isRunning() || last.getStatus() == BatchStatus.UNKNOWN)) {
                    engine.operator().recover(last);
                    recovered++;
                }
            }
        }
        return recovered;
    }

    /** @return runs whose state nobody can know, which a person must look at */
    List<String> recoverDeadRuns() {
        List<String> unknown = new ArrayList<>();
        for (String jobName : List.of(RunRequest.NIGHTLY, RunRequest.BACKFILL)) {
            for (JobExecution running : engine.repository().findRunningJobExecutions(jobName)) {
                engine.operator().recover(running);
            }
            for (JobInstance instance : engine.repository().findJobInstances(jobName)) {
                JobExecution last = engine.repository().getLastJobExecution(instance);
                if (last != null && last.getStatus() == BatchStatus.UNKNOWN) {
                    unknown.add(jobName + " " + last.getJobParameters());
                }
            }
        }
        return unknown;
    }
}

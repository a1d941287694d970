package io.tokenyield.batch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * On SIGTERM lets the run end behind the transaction it is in, and the process only after that. Sets the status on a
 * freshly read execution and nothing else: {@code JobOperator.stop} races with the running job and can leave it in a
 * state that nobody can restart.
 */
final class GracefulStop {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final JobRepository repository;
    private final String jobName;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "graceful-stop");

    /** Until it is closed, a process that is told to stop waits for the run. */
    GracefulStop(JobRepository repository, String jobName) {
        this.repository = repository;
        this.jobName = jobName;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        long beganAt = System.nanoTime();
        try {
            do {
                askToStop();
            } while (!ended.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)
                    && System.nanoTime() - beganAt < PATIENCE_NANOS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asked again and again: the signal may come before the execution is there, or while the job writes it. */
    private void askToStop() {
        try {
            for (JobExecution running : repository.findRunningJobExecutions(jobName)) {
                if (running.getStatus() != BatchStatus.STOPPING) {
                    running.setStatus(BatchStatus.STOPPING);
                    repository.update(running);
                }
            }
        } catch (DataAccessException | TransactionException e) {
            // The job wrote its execution at the same moment, or the mart is away: the next look tells.
            return;
        }
    }

    void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyGoingDown) {
            // The hook is what closed us: the process ends with 143 by itself.
            return;
        }
    }
}

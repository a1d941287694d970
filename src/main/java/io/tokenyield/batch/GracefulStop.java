package io.tokenyield.batch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;

/**
 * On SIGTERM lets the run end behind the transaction it is in. Sets the status on a freshly read execution and nothing
 * else: {@code JobOperator.stop} races with the running job and can leave it in a state that nobody can restart.
 */
final class GracefulStop implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final JobRepository repository;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "graceful-stop");
    private volatile String jobName;

    GracefulStop(JobRepository repository) {
        this.repository = repository;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void watch(String name) {
        this.jobName = name;
    }

    private void stop() {
        if (jobName == null) {
            return;
        }
        for (JobExecution running : repository.findRunningJobExecutions(jobName)) {
            running.setStatus(BatchStatus.STOPPING);
            repository.update(running);
        }
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyGoingDown) {
            // The hook is what closed us: the process ends with 143 by itself.
            return;
        }
    }
}

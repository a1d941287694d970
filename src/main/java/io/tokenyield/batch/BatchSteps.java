package io.tokenyield.batch;

import java.io.Serial;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;

/**
 * The only place where steps are built, because every step needs the same three things that Spring Batch 6 does not give
 * by itself: the mart's transaction manager, an end that shows as STOPPED when its thread is interrupted, and our
 * listener.
 */
final class BatchSteps {
    /** Accounts are spread over so many buckets; the number is part of the mart's data and never changes. */
    static final int BUCKETS = 16;

    /** The chain of what closes post, beside those of the buckets. */
    static final int CLOSE_CHAIN = BUCKETS;

    private static final String PARTITION = "bucket-";

    private final BatchEngine engine;
    private final StepWatch watch;

    BatchSteps(BatchEngine engine, StepWatch watch) {
        this.engine = engine;
        this.watch = watch;
    }

    /** A step that is not run again once it is complete. */
    TaskletStep once(String name, Tasklet tasklet) {
        return build(name, tasklet, false);
    }

    /** A guard: runs at every try, also at a restart. */
    TaskletStep always(String name, Tasklet tasklet) {
        return build(name, tasklet, true);
    }

    /**
     * The same work for each bucket of accounts, several at a time; a restart runs only the buckets that are left.
     *
     * @param canGoOn asked before each bucket: where the mart is gone, no further one has to find out by itself, which takes
     *     the patience of a connection pool several times each
     */
    Step perBucket(String name, Tasklet worker, int threads, BooleanSupplier canGoOn) {
        SimpleAsyncTaskExecutor executor = new BucketExecutor(name, threads, canGoOn);
        return new StepBuilder(name, engine.repository())
                .partitioner(name + "-bucket", buckets())
                .step(build(name + "-bucket", worker, false))
                .gridSize(BUCKETS)
                .taskExecutor(executor)
                .listener(watch)
                .build();
    }

    /**
     * The bucket of a worker. It stands in the name of the step and not in its context: a run that is killed while it
     * splits the work leaves steps without context, and a restart would take those for the last word.
     */
    static int bucketOf(StepExecution worker) {
        String name = worker.getStepName();
        return Integer.parseInt(name.substring(name.lastIndexOf(PARTITION) + PARTITION.length()));
    }

    /** Whether a step execution is that of one bucket. */
    static boolean isBucket(String stepExecution) {
        return stepExecution.contains(":");
    }

    /** The step that a bucket belongs to, or the step itself. */
    static String stepOf(String stepExecution) {
        return stepExecution.replaceFirst("-bucket:.*", "");
    }

    private TaskletStep build(String name, Tasklet tasklet, boolean again) {
        TaskletStepBuilder builder = new StepBuilder(name, engine.repository()).tasklet(tasklet, engine.transactions());
        TaskletStep step = builder.allowStartIfComplete(again).listener(watch).build();
        step.setInterruptionPolicy(new StopWhenInterrupted());
        return step;
    }

    /** Buckets by hash, never ranges of ids: rows that come later cannot fall between two partitions. */
    private static Partitioner buckets() {
        return gridSize -> {
            Map<String, ExecutionContext> partitions = new HashMap<>();
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                partitions.put(PARTITION + "%02d".formatted(bucket), new ExecutionContext());
            }
            return partitions;
        };
    }

    /** A task that it does not take leaves its bucket failed. */
    private static final class BucketExecutor extends SimpleAsyncTaskExecutor {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient BooleanSupplier canGoOn;

        BucketExecutor(String step, int threads, BooleanSupplier canGoOn) {
            super(step + "-");
            setConcurrencyLimit(threads);
            this.canGoOn = canGoOn;
        }

        /** Called when one of the threads is free. */
        @Override
        protected void doExecute(Runnable task) {
            if (!canGoOn.getAsBoolean()) {
                throw new TaskRejectedException("the mart is gone");
            }
            super.doExecute(task);
        }
    }

    /** An interrupted thread means STOPPED and resumable, not COMPLETED with half of the rows. */
    private static final class StopWhenInterrupted implements StepInterruptionPolicy {
        @Override
        public void checkInterrupted(StepExecution step) throws JobInterruptedException {
            if (Thread.currentThread().isInterrupted()) {
                step.setTerminateOnly();
            }
            if (step.isTerminateOnly()) {
                throw new JobInterruptedException("stopped between two days; the same command goes on from here");
            }
        }
    }
}

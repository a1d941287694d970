package io.tokenyield.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * A step over a frozen list of dates, some dates a transaction. The number of dates that are done is committed with their
 * data, so a restart goes on behind the last commit. One instance serves all buckets.
 */
final class DayByDay implements Tasklet {
    private static final String DONE = "dates_done";

    private final RunContext context;
    private final WorkList work;
    private final String listName;
    private final int datesPerTransaction;
    private final DateWork dateWork;
    /** For the eyes of people only: what is done stands in the mart. */
    private final Map<String, Integer> doneByWorker = new ConcurrentHashMap<>();

    /** Does the work of one date and says how many rows it wrote. */
    @FunctionalInterface
    interface DateWork {
        long perform(LocalDate date, StepExecution step);
    }

    DayByDay(RunContext context, WorkList work, String listName, int datesPerTransaction, DateWork dateWork) {
        this.context = context;
        this.work = work;
        this.listName = listName;
        this.datesPerTransaction = datesPerTransaction;
        this.dateWork = dateWork;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        StepExecution step = chunk.getStepContext().getStepExecution();
        ExecutionContext position = step.getExecutionContext();
        List<LocalDate> dates = work.dates(listName);
        int done = position.getInt(DONE, 0);
        int end = Math.min(done + datesPerTransaction, dates.size());
        for (LocalDate date : dates.subList(Math.min(done, end), end)) {
            long written = dateWork.perform(date, step);
            contribution.incrementReadCount();
            contribution.incrementWriteCount(written);
        }
        position.putInt(DONE, end);
        tell(step.getStepName(), end, dates.size());
        return RepeatStatus.continueIf(end < dates.size());
    }

    /** The buckets of a step are shown as one. */
    private void tell(String worker, int done, int dates) {
        boolean isBucket = BatchSteps.isBucket(worker);
        doneByWorker.put(worker, done);
        long all = doneByWorker.values().stream().mapToLong(Integer::longValue).sum();
        long total = isBucket ? (long) dates * BatchSteps.BUCKETS : dates;
        context.progress().advanced(BatchSteps.stepOf(worker), all, total, isBucket ? "days of buckets" : "days");
    }
}

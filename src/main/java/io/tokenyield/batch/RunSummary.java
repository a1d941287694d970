package io.tokenyield.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** What a run did, in one line for people. */
final class RunSummary {
    private RunSummary() {}

    static String of(JobExecution execution, int warnings) {
        Map<String, StepExecution> steps = new HashMap<>();
        execution.getStepExecutions().forEach(step -> steps.put(step.getStepName(), step));
        if (execution.getJobInstance().getJobName().equals(RunRequest.CLOSE)) {
            return closed(steps) + warned(warnings) + ", in " + seconds(execution) + " s";
        }
        long days = read(steps, "collect");
        long entries = written(steps, "ledger");
        if (days == 0 && entries == 0) {
            return "done already: nothing new in the source, the rates or the people%s, in %d s"
                    .formatted(warned(warnings), seconds(execution));
        }
        return "done: %d days collected, %d rows counted, %d ledger entries posted, %d files written%s, in %d s"
                .formatted(
                        days,
                        written(steps, "collect"),
                        entries,
                        written(steps, "publish") + written(steps, "publish-yield"),
                        warned(warnings),
                        seconds(execution));
    }

    /** How far a run got that did not come to its end; its counts are those of this try. */
    static String ofUnfinished(RunOutcome outcome, JobExecution execution, int warnings, Path report) {
        Map<String, StepExecution> steps = new HashMap<>();
        execution.getStepExecutions().forEach(step -> steps.put(step.getStepName(), step));
        String step = execution.getStepExecutions().stream()
                .filter(tried -> !BatchSteps.isBucket(tried.getStepName()))
                .filter(tried -> tried.getStatus() != BatchStatus.COMPLETED)
                .max(Comparator.comparing(StepExecution::getId))
                .map(tried -> " in step " + tried.getStepName())
                .orElse("");
        return "%s ended with %d%s after %d s: %d days collected, %d rows counted, %d ledger entries posted%s; more in %s"
                .formatted(
                        outcome.runId(),
                        outcome.code().exitCode(),
                        step,
                        seconds(execution),
                        read(steps, "collect"),
                        written(steps, "collect"),
                        written(steps, "ledger"),
                        warned(warnings),
                        report);
    }

    private static long seconds(JobExecution execution) {
        return execution.getStartTime() == null || execution.getEndTime() == null
                ? 0
                : Duration.between(execution.getStartTime(), execution.getEndTime())
                        .toSeconds();
    }

    /** A close that finds the period closed writes no row; one that closes it freezes its header at least. */
    private static String closed(Map<String, StepExecution> steps) {
        boolean isNew = !steps.containsKey("close") || written(steps, "close") > 0;
        return "%s: %d files written".formatted(isNew ? "closed" : "was closed already", written(steps, "publish"));
    }

    private static String warned(int warnings) {
        return warnings == 0 ? "" : ", " + warnings + " warnings";
    }

    private static long read(Map<String, StepExecution> steps, String name) {
        StepExecution step = steps.get(name);
        return step == null ? 0 : step.getReadCount();
    }

    private static long written(Map<String, StepExecution> steps, String name) {
        StepExecution step = steps.get(name);
        return step == null ? 0 : step.getWriteCount();
    }
}

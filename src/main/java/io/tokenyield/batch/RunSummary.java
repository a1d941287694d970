package io.tokenyield.batch;

import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** What a run did, in one line for people. */
final class RunSummary {
    private RunSummary() {}

    static String of(JobExecution execution, int warnings) {
        Map<String, StepExecution> steps = new HashMap<>();
        execution.getStepExecutions().forEach(step -> steps.put(step.getStepName(), step));
        if (execution.getJobInstance().getJobName().equals(RunRequest.CLOSE)) {
            return closed(steps);
        }
        long days = read(steps, "collect");
        long entries = written(steps, "ledger");
        if (days == 0 && entries == 0) {
            return "done already: nothing new in the source, the rates or the people" + warned(warnings);
        }
        return "done: %d days collected, %d rows counted, %d ledger entries posted, %d files written%s"
                .formatted(days, written(steps, "collect"), entries, written(steps, "publish"), warned(warnings));
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

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
        long days = read(steps, "collect");
        long entries = written(steps, "ledger");
        if (days == 0 && entries == 0) {
            return "done already: nothing new in the source, the rates or the people" + warned(warnings);
        }
        return "done: %d days collected, %d rows counted, %d ledger entries posted, %d files written%s"
                .formatted(days, written(steps, "collect"), entries, written(steps, "publish"), warned(warnings));
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

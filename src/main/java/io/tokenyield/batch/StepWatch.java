package io.tokenyield.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells the progress when steps begin and end. */
final class StepWatch implements StepExecutionListener {
    private final Progress progress;
    private final Map<String, Long> beganAtNanos = new ConcurrentHashMap<>();

    StepWatch(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution step) {
        if (!BatchSteps.isBucket(step.getStepName())) {
            beganAtNanos.put(step.getStepName(), System.nanoTime());
            progress.stepStarted(step.getStepName());
        }
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        if (!BatchSteps.isBucket(step.getStepName())) {
            long began = beganAtNanos.getOrDefault(step.getStepName(), System.nanoTime());
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            String counts = step.getReadCount() + " read, " + step.getWriteCount() + " written";
            progress.stepEnded(step.getStepName(), step.getStatus().name(), millis, counts);
        }
        return step.getExitStatus();
    }
}

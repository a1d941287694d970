package io.tokenyield.batch;

import io.tokenyield.model.Period;
import java.time.LocalDate;
import org.springframework.batch.core.step.StepExecution;

/** The steps that write files, a month at a time. */
final class PublishSteps {
    private final RunContext context;
    private final Publisher publisher;

    PublishSteps(RunContext context, Publisher publisher) {
        this.context = context;
        this.publisher = publisher;
    }

    long month(LocalDate firstDay, StepExecution step) {
        context.lock().mustBeHeld();
        return publisher.publishBooks(Period.of(firstDay));
    }

    /** Also of closed months: what came of them is told later. */
    long yield(LocalDate firstDay, StepExecution step) {
        context.lock().mustBeHeld();
        return publisher.publishYield(Period.of(firstDay));
    }
}

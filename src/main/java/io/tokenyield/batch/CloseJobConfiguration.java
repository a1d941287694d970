package io.tokenyield.batch;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.DefaultJobParametersValidator;

/** The job {@code close}: look whether the period can be closed, close it in one transaction, write its files. */
final class CloseJobConfiguration {
    private final BatchEngine engine;

    CloseJobConfiguration(BatchEngine engine) {
        this.engine = engine;
    }

    Job job(RunContext context, CloseOrder order, Publisher publisher) {
        BatchSteps steps = new BatchSteps(engine, new StepWatch(context.progress()));
        CloseSteps close = new CloseSteps(context, order, publisher);
        return new JobBuilder(RunRequest.CLOSE, engine.repository())
                .validator(new DefaultJobParametersValidator(new String[] {"from", "to", "attempt"}, new String[0]))
                .start(steps.always("check-close", close::check))
                .next(steps.once("close", close::close))
                .next(steps.once("publish", close::publish))
                .build();
    }
}

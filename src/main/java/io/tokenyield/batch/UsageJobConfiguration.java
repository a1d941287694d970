package io.tokenyield.batch;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.DefaultJobParametersValidator;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * The jobs {@code nightly} and {@code backfill}: the same steps over another list of days. What a row goes through, from
 * the warehouse to a cell, is the order of the steps here.
 */
final class UsageJobConfiguration {
    /** So many days a bucket books in one transaction: a few accounts each, so one day would be all commit. */
    private static final int DAYS_PER_BOOKING = 10;

    private static final int DAYS_PER_SUMMARY = 20;

    private final BatchEngine engine;

    UsageJobConfiguration(BatchEngine engine) {
        this.engine = engine;
    }

    /** Identifying parameters are the business key alone: the dates, and the attempt when a day is run anew. */
    static JobParameters parameters(RunRequest request, int attempt) {
        JobParametersBuilder parameters =
                new JobParametersBuilder().addLocalDate("to", request.to()).addLong("attempt", (long) attempt);
        if (request.from() != null) {
            parameters.addLocalDate("from", request.from());
        }
        return parameters.toJobParameters();
    }

    Job job(RunContext context, Publisher publisher) {
        BatchSteps steps = new BatchSteps(engine, new StepWatch(context.progress()));
        WorkList work = new WorkList(context.mart(), context.runId());
        Controls controls = new Controls(context.mart(), context.runId());
        CollectSteps collect = new CollectSteps(context, work, controls, engine);
        DeliverySteps delivery = new DeliverySteps(context, controls);
        PlanSteps plan = new PlanSteps(context, work, controls, engine);
        AllowanceSteps allowance = new AllowanceSteps(context, work);
        LedgerSteps ledger = new LedgerSteps(context, controls);
        AttributionSteps attribution = new AttributionSteps(context, work);
        SummarySteps summary = new SummarySteps(context);
        TieOutSteps tieOut = new TieOutSteps(context);
        YieldState state = new YieldState(context);
        YieldSteps yields = new YieldSteps(context, work, state);
        Invariants invariants = new Invariants(context, controls);
        PublishSteps publish = new PublishSteps(context, publisher);
        DayByDay book = new DayByDay(context, work, WorkList.LEDGER, DAYS_PER_BOOKING, ledger::book);
        DayByDay attribute = new DayByDay(context, work, WorkList.ATTRIBUTION, DAYS_PER_BOOKING, attribution::day);
        DayByDay sumDays = new DayByDay(context, work, WorkList.SUMMARY, DAYS_PER_SUMMARY, summary::day);
        DayByDay sumMonths = new DayByDay(context, work, WorkList.MONTHS, DAYS_PER_SUMMARY, summary::month);
        DayByDay tieOutMonths = new DayByDay(context, work, WorkList.MONTHS, DAYS_PER_SUMMARY, tieOut::month);
        DayByDay publishMonths = new DayByDay(context, work, WorkList.MONTHS, 1, publish::month);
        ReleaseSteps releases = new ReleaseSteps(context, work, publisher);
        DayByDay publishYield = new DayByDay(context, work, WorkList.RELEASED, 1, publish::yield);
        return new JobBuilder(context.request().jobName(), engine.repository())
                .validator(new DefaultJobParametersValidator(new String[] {"to", "attempt"}, new String[] {"from"}))
                .start(steps.always("check", collect::check))
                .next(steps.once("reference", collect::reference))
                .next(steps.once("delivery", delivery::read))
                .next(steps.always("plan", plan::plan))
                .next(steps.once("collect", collect::collect))
                .next(steps.once("allowance", allowance::include))
                .next(steps.once("ledger-plan", new LedgerPlan(context, work, controls)::plan))
                .next(steps.perBucket("ledger", book, context.settings().threads(), context.lock()::isHeld))
                .next(steps.once("attribution-plan", attribution::plan))
                .next(steps.once("attribution", attribute))
                .next(steps.once("summary", sumDays))
                .next(steps.once("months", sumMonths))
                .next(steps.once("tie-out", tieOutMonths))
                .next(steps.always("prove", invariants::prove))
                .next(steps.once("mark-booked", ledger::markBooked))
                .next(steps.once("publish", publishMonths))
                .next(steps.once("settle", ledger::settle))
                .next(steps.once("outcome", yields::outcome))
                .next(steps.once("score", yields::score))
                .next(steps.once("signal", yields::signal))
                .next(steps.once("yield", yields::summary))
                .next(steps.once("release", releases::release))
                .next(steps.once("publish-yield", publishYield))
                .next(steps.once("retain", new RetainSteps(context, controls, state)::retain))
                .build();
    }
}

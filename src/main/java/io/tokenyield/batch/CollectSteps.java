package io.tokenyield.batch;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Period;
import io.tokenyield.reference.ReferenceImport;
import io.tokenyield.reference.ReferenceStore;
import io.tokenyield.warehouse.CollectPlanner;
import io.tokenyield.warehouse.ContractCheck;
import io.tokenyield.warehouse.Cuts;
import io.tokenyield.warehouse.DayCollector;
import io.tokenyield.warehouse.DayCounts;
import io.tokenyield.warehouse.InputSource;
import io.tokenyield.warehouse.PlannedDay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The steps that touch the warehouse: check, reference, plan, collect. They freeze the night's input in the mart; once
 * collect is complete a restart does not look at the warehouse again.
 */
final class CollectSteps {
    private final RunContext context;
    private final WorkList work;
    private final Controls controls;
    private final Periods periods;
    private final BatchEngine engine;

    CollectSteps(RunContext context, WorkList work, Controls controls, BatchEngine engine) {
        this.context = context;
        this.work = work;
        this.controls = controls;
        this.periods = new Periods(context.mart());
        this.engine = engine;
    }

    RepeatStatus check(StepContribution contribution, ChunkContext chunk) {
        if (isFrozen(chunk)) {
            return RepeatStatus.FINISHED;
        }
        ContractCheck.Findings findings = new ContractCheck(context.warehouse())
                .run(context.request().to(), context.settings().freshnessDays());
        findings.warnings().forEach(context::warn);
        findings.mustBeClean();
        return RepeatStatus.FINISHED;
    }

    RepeatStatus reference(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        List<ReferenceImport.Outcome> outcomes =
                new ReferenceImport(context.mart()).run(context.warehouse(), context.startedAt());
        for (ReferenceImport.Outcome outcome : outcomes) {
            controls.rows("reference", outcome.table(), "rows_read", outcome.rowsRead());
            controls.rows("reference", outcome.table(), "rows_kept", outcome.rowsKept());
            controls.rows("reference", outcome.table(), "rows_quarantined", outcome.rowsRejected());
            if (outcome.rowsRejected() > 0) {
                context.warn("table " + outcome.table() + ": " + outcome.rowsRejected() + " of " + outcome.rowsRead()
                        + " rows break a rule and are not used; see quarantine");
            }
            contribution.incrementWriteCount(outcome.changed());
        }
        return RepeatStatus.FINISHED;
    }

    RepeatStatus plan(StepContribution contribution, ChunkContext chunk) {
        if (isFrozen(chunk)) {
            return RepeatStatus.FINISHED;
        }
        context.lock().mustBeHeld();
        periods.openFor(context.request(), context.runId());
        AccountingZone zone = context.settings().zone();
        Cuts cuts = new Cuts(zone, new ReferenceStore(context.mart()).longContextBoundaries());
        CollectPlanner.Plan plan = new CollectPlanner(context.mart(), context.warehouse())
                .plan(scope(zone), context.request().to(), cuts);
        work.planCollect(plan.days());
        controls.rows("plan", Controls.ALL, "rows_before", plan.rowsBefore());
        controls.rows("plan", Controls.ALL, "rows_after", plan.rowsAfter());
        if (plan.rowsBefore() > 0) {
            context.warn(
                    plan.rowsBefore() + " rows of usage_event are of days before those asked for, or of months that"
                            + " the books do not know, and are not counted by this run; a backfill from their first day opens their"
                            + " months");
        }
        if (!plan.vanished().isEmpty()) {
            context.warn("the source no longer has " + plan.vanished().size() + " days that were collected (first "
                    + plan.vanished().get(0) + "); they stay as collected");
        }
        keepInputs();
        context.planned(plan, cuts);
        contribution.incrementWriteCount(plan.days().size());
        return RepeatStatus.FINISHED;
    }

    /** What the files were, so that a month can say later what it was made of. */
    private void keepInputs() {
        JdbcClient jdbc = JdbcClient.create(context.mart());
        jdbc.sql("DELETE FROM run_input WHERE run_id = ?")
                .param(context.runId())
                .update();
        for (InputSource input : context.warehouse().inputs()) {
            boolean isFile = input.sizeBytes() >= 0;
            jdbc.sql("INSERT INTO run_input (run_id, name, size_bytes, sha256) VALUES (?, ?, ?, ?)")
                    .params(Arrays.asList(
                            context.runId(),
                            input.name(),
                            isFile ? input.sizeBytes() : null,
                            isFile ? input.sha256() : null))
                    .update();
        }
    }

    /**
     * Days of periods that the books know, up to the last day asked for; with a first day asked for, no earlier ones. Days of
     * closed periods too: what comes late there is posted as corrections.
     */
    private Predicate<LocalDate> scope(AccountingZone zone) {
        Set<Period> known = periods.isOpenByPeriod().keySet();
        LocalDate from = context.request().from();
        LocalDate to = context.request().to();
        return usageDay -> zone.cutsOf(usageDay).stream()
                .map(AccountingZone.Cut::accountingDay)
                .anyMatch(day ->
                        !day.isAfter(to) && (from == null || !day.isBefore(from)) && known.contains(Period.of(day)));
    }

    RepeatStatus collect(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        List<PlannedDay> left = work.daysToCollect();
        long planned = work.dates(WorkList.COLLECT).size();
        if (left.isEmpty()) {
            return RepeatStatus.FINISHED;
        }
        DayCollector collector = new DayCollector(
                context.mart(),
                context.plan().usage(),
                context.cuts(),
                context.settings().quarantineLimit(),
                new ReferenceStore(context.mart()).toolsWithPlans());
        PlannedDay day = left.get(0);
        DayCounts counts = collector.collect(day, context.runId());
        controls.put(
                "collect",
                day.usageDay().toString(),
                List.of(
                        Controls.Figure.rows("rows_read", counts.rowsRead()),
                        Controls.Figure.rows("rows_counted", counts.rowsCounted()),
                        Controls.Figure.rows("rows_duplicate", counts.rowsDuplicate()),
                        Controls.Figure.rows("rows_quarantined", counts.rowsQuarantined())));
        contribution.incrementWriteCount(counts.rowsCounted());
        contribution.incrementReadCount();
        context.progress().advanced("collect", planned - left.size() + 1, planned, "days");
        return RepeatStatus.continueIf(left.size() > 1);
    }

    private boolean isFrozen(ChunkContext chunk) {
        JobInstance instance =
                chunk.getStepContext().getStepExecution().getJobExecution().getJobInstance();
        StepExecution collect = engine.repository().getLastStepExecution(instance, "collect");
        return collect != null && collect.getStatus() == BatchStatus.COMPLETED;
    }
}

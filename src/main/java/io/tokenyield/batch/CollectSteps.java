package io.tokenyield.batch;

import io.tokenyield.reference.ReferenceImport;
import io.tokenyield.reference.ReferenceStore;
import io.tokenyield.warehouse.ContractCheck;
import io.tokenyield.warehouse.DayCollector;
import io.tokenyield.warehouse.DayCounts;
import io.tokenyield.warehouse.PlannedDay;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The steps that read the warehouse: check, reference, collect; {@link PlanSteps} says what. They freeze the night's input in the mart; once
 * collect is complete a restart does not look at the warehouse again.
 */
final class CollectSteps {
    private final RunContext context;
    private final WorkList work;
    private final Controls controls;
    private final BatchEngine engine;

    CollectSteps(RunContext context, WorkList work, Controls controls, BatchEngine engine) {
        this.context = context;
        this.work = work;
        this.controls = controls;
        this.engine = engine;
    }

    RepeatStatus check(StepContribution contribution, ChunkContext chunk) {
        if (engine.hasCollected(chunk)) {
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

    RepeatStatus collect(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        List<PlannedDay> left = work.daysToCollect();
        long planned = work.dates(WorkList.COLLECT).size();
        if (left.isEmpty()) {
            context.readNoMore();
            return RepeatStatus.FINISHED;
        }
        DayCollector collector = new DayCollector(
                context.mart(),
                context.plan().usage(),
                context.cuts(),
                context.settings().quarantineLimit(),
                new ReferenceStore(context.mart()).toolsWithPlans(),
                context.plan().patterns());
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
        if (left.size() > 1) {
            return RepeatStatus.CONTINUABLE;
        }
        context.readNoMore();
        return RepeatStatus.FINISHED;
    }
}

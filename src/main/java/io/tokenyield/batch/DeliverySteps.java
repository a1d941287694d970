package io.tokenyield.batch;

import io.tokenyield.delivery.DeliveryImport;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The step that reads tickets, their history and commits. */
final class DeliverySteps {
    private final RunContext context;
    private final Controls controls;

    DeliverySteps(RunContext context, Controls controls) {
        this.context = context;
        this.controls = controls;
    }

    RepeatStatus read(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        DeliveryImport.Result result = new DeliveryImport(
                        context.mart(), context.settings().bots())
                .run(
                        context.warehouse(),
                        context.runId(),
                        context.startedAt(),
                        latest(),
                        context.request().jobName().equals(RunRequest.NIGHTLY));
        for (DeliveryImport.Outcome outcome : result.outcomes()) {
            controls.put(
                    "delivery",
                    outcome.table(),
                    List.of(
                            Controls.Figure.rows("rows_read", outcome.rowsRead()),
                            Controls.Figure.rows("rows_kept", outcome.rowsKept()),
                            Controls.Figure.rows("rows_folded", outcome.rowsFolded()),
                            Controls.Figure.rows("rows_quarantined", outcome.rowsQuarantined())));
            if (result.isNew()) {
                contribution.incrementWriteCount(outcome.rowsKept());
            }
        }
        return RepeatStatus.FINISHED;
    }

    /** A day behind the last one asked for, or behind the beginning of the run: zones and clocks differ. */
    private Instant latest() {
        Instant end =
                context.request().to().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant start = context.startedAt().plusSeconds(86_400);
        return end.isAfter(start) ? end : start;
    }
}

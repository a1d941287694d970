package io.tokenyield.batch;

import io.tokenyield.ledger.RemovedDetail;
import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Period;
import io.tokenyield.reference.ReferenceStore;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.scoring.signals.PendingMonths;
import io.tokenyield.sql.FastInsert;
import io.tokenyield.warehouse.CollectPlanner;
import io.tokenyield.warehouse.Cuts;
import io.tokenyield.warehouse.InputSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The step that says which UTC days are to be collected, and opens the months that the run reaches into. */
final class PlanSteps {
    private final RunContext context;
    private final WorkList work;
    private final Controls controls;
    private final Periods periods;
    private final BatchEngine engine;
    private final JdbcClient jdbc;

    PlanSteps(RunContext context, WorkList work, Controls controls, BatchEngine engine) {
        this.context = context;
        this.work = work;
        this.controls = controls;
        this.periods = new Periods(context.mart());
        this.engine = engine;
        this.jdbc = JdbcClient.create(context.mart());
    }

    RepeatStatus plan(StepContribution contribution, ChunkContext chunk) {
        if (engine.hasCollected(chunk)) {
            return RepeatStatus.FINISHED;
        }
        context.lock().mustBeHeld();
        AccountingZone zone = context.settings().zone();
        List<Period> missing = periods.missingFor(context.request());
        Cuts cuts = new Cuts(zone, new ReferenceStore(context.mart()).longContextBoundaries());
        Predicate<LocalDate> removed = removed(zone);
        CollectPlanner.Plan plan = new CollectPlanner(context.mart(), context.warehouse())
                .plan(
                        scope(zone, missing),
                        removed,
                        context.request().to(),
                        cuts,
                        context.settings().patterns(),
                        new PendingMonths(
                                context.mart(),
                                ScoreParameters.STANDARD.with(context.settings().scoreParameters()),
                                new Settled(context.mart()).asOf(context.request())));
        open(missing, zone);
        work.planCollect(plan.days());
        controls.rows("plan", Controls.ALL, "rows_before", plan.rowsBefore());
        controls.rows("plan", Controls.ALL, "rows_after", plan.rowsAfter());
        if (plan.rowsBefore() > 0) {
            context.warn(
                    plan.rowsBefore() + " rows of usage_event are of days before those asked for, or of months that"
                            + " the books do not know, and are not counted by this run; a backfill from their first day opens their"
                            + " months");
        }
        tellOfRemoved(plan.changedAfterRemoval());
        if (!plan.vanished().isEmpty()) {
            context.warn("the source no longer has " + plan.vanished().size() + " days that were collected (first "
                    + plan.vanished().get(0) + "); they stay as collected");
        }
        keepInputs();
        context.planned(plan, cuts);
        contribution.incrementWriteCount(plan.days().size());
        return RepeatStatus.FINISHED;
    }

    /** What comes late of a month whose detail was removed cannot be booked: nothing says what of it was booked already. */
    private void tellOfRemoved(List<CollectPlanner.ChangedDay> changed) {
        long more =
                changed.stream().mapToLong(CollectPlanner.ChangedDay::rowsMore).sum();
        controls.rows("plan", Controls.ALL, "days_changed_after_removal", changed.size());
        controls.rows("plan", Controls.ALL, "rows_more_after_removal", more);
        if (!changed.isEmpty()) {
            context.warn("table usage_event: " + changed.size()
                    + " days of months whose detail of people was removed are not"
                    + " what they were when they were counted (first "
                    + changed.get(0).usageDay() + "; " + more
                    + " rows more in all); they are not counted again and the ledger keeps what it has of them. If the"
                    + " provider bills them, that is on an invoice of an open month");
        }
    }

    /**
     * Opens the months from the first that has a use or a seat; an empty one before would wait to be closed for ever. The
     * month of the last day is opened in any case.
     */
    private void open(List<Period> missing, AccountingZone zone) {
        Period first =
                firstMonthWithAnything(zone).orElse(Period.of(context.request().to()));
        List<Period> empty = missing.stream()
                .filter(period -> period.compareTo(first) < 0
                        && !period.equals(Period.of(context.request().to())))
                .toList();
        missing.stream()
                .filter(period -> !empty.contains(period))
                .forEach(period -> periods.open(period, context.runId()));
        if (!empty.isEmpty()) {
            context.warn("there is no usage and no seat before " + first + ": the months from " + empty.get(0) + " to "
                    + empty.get(empty.size() - 1) + " are not opened");
        }
    }

    private Optional<Period> firstMonthWithAnything(AccountingZone zone) {
        Optional<Period> use = jdbc.sql("SELECT MIN(usage_day) FROM surveyed_day WHERE usage_day > '1000-01-01'")
                .query(LocalDate.class)
                .optional()
                .map(usageDay -> Period.of(zone.cutsOf(usageDay).get(0).accountingDay()));
        Optional<Period> seat = jdbc.sql("SELECT MIN(valid_from) FROM ref_seat WHERE known_to IS NULL")
                .query(LocalDate.class)
                .optional()
                .map(Period::of);
        return Stream.of(use, seat).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /** What the files were, so that a month can say later what it was made of. */
    private void keepInputs() {
        jdbc.sql("DELETE FROM run_input WHERE run_id = ?")
                .param(context.runId())
                .update();
        new FastInsert(context.mart(), "run_input", List.of("run_id", "name", "size_bytes", "sha256"))
                .insert(InputSource.withoutFilesOfFolders(context.warehouse().inputs()), (insert, input) -> {
                    boolean isFile = input.sizeBytes() >= 0;
                    insert.setString(1, context.runId());
                    insert.setString(2, input.name());
                    insert.setObject(3, isFile ? input.sizeBytes() : null);
                    insert.setString(4, isFile ? input.sha256() : null);
                });
    }

    /** UTC days of which no accounting day has its detail any more. */
    private Predicate<LocalDate> removed(AccountingZone zone) {
        Predicate<LocalDate> isRemoved = new RemovedDetail(context.mart()).days();
        return usageDay -> zone.cutsOf(usageDay).stream()
                .map(AccountingZone.Cut::accountingDay)
                .allMatch(isRemoved);
    }

    /**
     * Days of periods that the books know or are to know, up to the last day asked for; with a first day asked for, no
     * earlier ones. Days of closed periods too: what comes late there is posted as corrections.
     */
    private Predicate<LocalDate> scope(AccountingZone zone, List<Period> missing) {
        Set<Period> known = new TreeSet<>(missing);
        known.addAll(periods.isOpenByPeriod().keySet());
        known.removeAll(new RemovedDetail(context.mart()).months(RemovedDetail.What.PEOPLE));
        LocalDate from = context.request().from();
        LocalDate to = context.request().to();
        return usageDay -> zone.cutsOf(usageDay).stream()
                .map(AccountingZone.Cut::accountingDay)
                .anyMatch(day ->
                        !day.isAfter(to) && (from == null || !day.isBefore(from)) && known.contains(Period.of(day)));
    }
}

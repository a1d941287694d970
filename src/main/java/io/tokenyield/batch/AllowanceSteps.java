package io.tokenyield.batch;

import io.tokenyield.ledger.BilledSeat;
import io.tokenyield.ledger.Bucket;
import io.tokenyield.ledger.IncludedCredits;
import io.tokenyield.ledger.PlanAllowance;
import io.tokenyield.ledger.PlanAllowance.CreditUse;
import io.tokenyield.ledger.PlanBook;
import io.tokenyield.model.Period;
import io.tokenyield.reference.ReferenceStore;
import io.tokenyield.sql.FastInsert;
import io.tokenyield.sql.SqlFile;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The step that says which credits plans include, month by month: of each month that the books know and that has use which
 * is not settled, or seats, plans, persons or accounts that changed. The days whose included credits are others than were
 * booked are found by {@link ChargeDays}, so that none is lost when this run never comes to its end.
 */
final class AllowanceSteps {
    private static final List<String> COLUMNS =
            List.of("accounting_day", "bucket", "tool", "account", "plan", "included_credits");

    private final RunContext context;
    private final WorkList work;
    private final JdbcClient jdbc;

    AllowanceSteps(RunContext context, WorkList work) {
        this.context = context;
        this.work = work;
        this.jdbc = JdbcClient.create(context.mart());
    }

    RepeatStatus include(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        if (!hasPlansOrHad()) {
            return RepeatStatus.FINISHED;
        }
        ReferenceStore reference = new ReferenceStore(context.mart());
        PlanAllowance allowance = new PlanAllowance(
                BilledSeat.of(reference.seats(), context.settings().seatProviders()),
                new PlanBook(reference.plans()),
                reference.directory());
        for (Period month : changedMonths()) {
            List<IncludedCredits> included = allowance.of(month, usesOf(month));
            replace(month, included);
            work.plan(WorkList.ALLOWANCE, month.firstDay(), "has credits of plans");
            contribution.incrementWriteCount(included.size());
        }
        return RepeatStatus.FINISHED;
    }

    private boolean hasPlansOrHad() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM ref_plan) OR EXISTS (SELECT 1 FROM credit_allowance)")
                .query(Boolean.class)
                .single();
    }

    private Set<Period> changedMonths() {
        Set<Period> withUse = new TreeSet<>();
        jdbc.sql(SqlFile.text("ledger/unsettled_accounting_days.sql"))
                .query(LocalDate.class)
                .list()
                .forEach(day -> withUse.add(Period.of(day)));
        jdbc.sql("SELECT usage_day FROM source_day WHERE settled_by_run IS NULL AND usage_day > '1000-01-01'")
                .query(LocalDate.class)
                .list()
                .forEach(usageDay -> context.settings()
                        .zone()
                        .cutsOf(usageDay)
                        .forEach(cut -> withUse.add(Period.of(cut.accountingDay()))));
        ChangedBilling changed = ChangedBilling.of(context.mart());
        Set<Period> months =
                new TreeSet<>(new Periods(context.mart()).isOpenByPeriod().keySet());
        months.removeIf(month -> !withUse.contains(month) && !changed.concernsAllowancesOf(month));
        return months;
    }

    private List<CreditUse> usesOf(Period month) {
        return jdbc.sql(SqlFile.text("ledger/credit_use_of_month.sql"))
                .param("firstDay", month.firstDay())
                .param("lastDay", month.lastDay())
                .query((row, number) -> CreditUse.read(row))
                .list();
    }

    private void replace(Period month, List<IncludedCredits> included) {
        jdbc.sql("DELETE FROM credit_allowance WHERE accounting_day BETWEEN :firstDay AND :lastDay")
                .param("firstDay", month.firstDay())
                .param("lastDay", month.lastDay())
                .update();
        new FastInsert(context.mart(), "credit_allowance", COLUMNS).insert(included, (insert, row) -> {
            insert.setDate(1, Date.valueOf(row.accountingDay()));
            insert.setInt(2, Bucket.of(row.account()));
            insert.setString(3, row.tool());
            insert.setString(4, row.account());
            insert.setString(5, row.plan());
            insert.setBigDecimal(6, row.credits());
        });
    }
}

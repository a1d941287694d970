package io.tokenyield.batch;

import io.tokenyield.ledger.BilledSeat;
import io.tokenyield.ledger.IncludedCredits;
import io.tokenyield.ledger.PlanAllowance;
import io.tokenyield.ledger.PlanAllowance.CreditUse;
import io.tokenyield.ledger.PlanBook;
import io.tokenyield.ledger.RemovedDetail;
import io.tokenyield.ledger.UsageLine;
import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Bucket;
import io.tokenyield.model.Period;
import io.tokenyield.reference.ReferenceStore;
import io.tokenyield.sql.FastInsert;
import io.tokenyield.sql.SqlFile;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The step that says which credits plans include, month by month: of each month that the books know and that has use which
 * is not settled, or seats, plans, persons or accounts that changed. Days that were booked with others are marked in the same
 * transaction as not booked to their end, so that {@link ChargeDays} finds them even when this run never comes to its end.
 */
final class AllowanceSteps {
    private static final List<String> COLUMNS = List.of(
            "accounting_day",
            "bucket",
            "usage_day",
            "tool",
            "account",
            "provider",
            "model",
            "service_tier",
            "context_over",
            "plan",
            "included_credits");

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
            Set<LocalDate> changed = daysThatDiffer(allowed(month), included);
            replace(month, included);
            changed.forEach(this::bookAgain);
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
        new Settled(context.mart())
                .usageDaysLeft()
                .forEach(usageDay -> context.settings()
                        .zone()
                        .cutsOf(usageDay)
                        .forEach(cut -> withUse.add(Period.of(cut.accountingDay()))));
        ChangedBilling changed = ChangedBilling.of(context.mart());
        Set<Period> months =
                new TreeSet<>(new Periods(context.mart()).isOpenByPeriod().keySet());
        months.removeAll(new RemovedDetail(context.mart()).months(RemovedDetail.What.PEOPLE));
        months.removeIf(month -> !withUse.contains(month) && !changed.concernsAllowancesOf(month));
        return months;
    }

    /** In order of time, one UTC day in memory after the other. */
    private Stream<CreditUse> usesOf(Period month) {
        AccountingZone zone = context.settings().zone();
        return zone.firstUtcDayOf(month.firstDay())
                .datesUntil(zone.lastUtcDayOf(month.lastDay()).plusDays(1))
                .flatMap(usageDay -> jdbc
                        .sql(SqlFile.text("ledger/credit_use_of_day.sql"))
                        .param("usageDay", usageDay)
                        .param("firstDay", month.firstDay())
                        .param("lastDay", month.lastDay())
                        .query((row, number) -> CreditUse.read(row))
                        .list()
                        .stream()
                        .sorted(CreditUse.IN_TIME));
    }

    private List<IncludedCredits> allowed(Period month) {
        return jdbc.sql("SELECT * FROM credit_allowance WHERE accounting_day BETWEEN :firstDay AND :lastDay")
                .param("firstDay", month.firstDay())
                .param("lastDay", month.lastDay())
                .query((row, number) -> IncludedCredits.read(row))
                .list();
    }

    private static Set<LocalDate> daysThatDiffer(List<IncludedCredits> before, List<IncludedCredits> now) {
        Map<UsageLine, IncludedCredits> unseen = new HashMap<>();
        before.forEach(row -> unseen.put(row.line(), row));
        Set<LocalDate> days = new TreeSet<>();
        for (IncludedCredits row : now) {
            IncludedCredits old = unseen.remove(row.line());
            if (old == null || !old.isSameAs(row)) {
                days.add(row.line().accountingDay());
            }
        }
        unseen.keySet().forEach(line -> days.add(line.accountingDay()));
        return days;
    }

    /** A day that was never booked, or by a run that did not come to its end, is booked anyway. */
    private void bookAgain(LocalDate day) {
        int booked = jdbc.sql("UPDATE booked_day SET booked_by_run = :runId WHERE accounting_day = :day")
                .param("runId", context.runId())
                .param("day", day)
                .update();
        if (booked > 0) {
            work.plan(WorkList.ALLOWANCE, day, "credits that plans include changed");
        }
    }

    private void replace(Period month, List<IncludedCredits> included) {
        jdbc.sql("DELETE FROM credit_allowance WHERE accounting_day BETWEEN :firstDay AND :lastDay")
                .param("firstDay", month.firstDay())
                .param("lastDay", month.lastDay())
                .update();
        new FastInsert(context.mart(), "credit_allowance", COLUMNS).insert(included, (insert, row) -> {
            UsageLine line = row.line();
            insert.setDate(1, Date.valueOf(line.accountingDay()));
            insert.setInt(2, Bucket.of(line.account()));
            insert.setDate(3, Date.valueOf(line.usageDay()));
            insert.setString(4, line.tool());
            insert.setString(5, line.account());
            insert.setString(6, line.provider());
            insert.setString(7, line.model());
            insert.setString(8, line.serviceTier());
            insert.setLong(9, line.contextOver());
            insert.setString(10, row.plan());
            insert.setBigDecimal(11, row.credits());
        });
    }
}

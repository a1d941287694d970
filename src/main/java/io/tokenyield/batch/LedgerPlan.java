package io.tokenyield.batch;

import io.tokenyield.ledger.PeriodBook;
import io.tokenyield.ledger.RemovedDetail;
import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Period;
import io.tokenyield.sql.SqlFile;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The step that says which accounting days are booked, and which days and months are summed up after them. */
final class LedgerPlan {
    private final RunContext context;
    private final WorkList work;
    private final Controls controls;
    private final JdbcClient jdbc;
    private final Settled settled;

    LedgerPlan(RunContext context, WorkList work, Controls controls) {
        this.context = context;
        this.work = work;
        this.controls = controls;
        this.jdbc = JdbcClient.create(context.mart());
        this.settled = new Settled(context.mart());
    }

    /**
     * Accounting days to book: those of days that were collected and not settled yet, by this run or by one that never
     * came to its end, and those that use an account, person or rate which changed since the last run that did.
     */
    RepeatStatus plan(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        TreeMap<LocalDate, String> reasons = new TreeMap<>();
        AccountingZone zone = context.settings().zone();
        for (LocalDate usageDay : settled.usageDaysLeft()) {
            zone.cutsOf(usageDay).forEach(cut -> reasons.put(cut.accountingDay(), "usage collected"));
            accountingDaysBookedFrom(usageDay).forEach(day -> reasons.put(day, "usage collected"));
        }
        new ConstantPriceFreeze(context).freeze();
        reasons.tailMap(context.request().to(), false).clear();
        for (LocalDate day : changedByReference()) {
            reasons.putIfAbsent(day, "person, identity or rate changed");
        }
        new ChargeDays(context, work).addTo(reasons);
        leaveRemoved(reasons);
        contribution.incrementWriteCount(freeze(reasons));
        return RepeatStatus.FINISHED;
    }

    /**
     * A month whose detail of people was removed stays as it was booked: booked anew, a day would be reversed against nothing.
     * What would have been is told and counted.
     */
    private void leaveRemoved(TreeMap<LocalDate, String> reasons) {
        Predicate<LocalDate> removed = new RemovedDetail(context.mart()).days();
        TreeMap<Period, Long> days = new TreeMap<>();
        TreeSet<String> why = new TreeSet<>();
        reasons.entrySet().removeIf(day -> {
            if (!removed.test(day.getKey())) {
                return false;
            }
            days.merge(Period.of(day.getKey()), 1L, Long::sum);
            why.add(day.getValue());
            return true;
        });
        jdbc.sql(SqlFile.text("ledger/removed_days_of_changed_reference.sql"))
                .param("since", settled.knowledge())
                .query(row -> {
                    days.merge(Period.parse(row.getString(1)), row.getLong(2), Math::max);
                    why.add("person, identity or rate changed");
                });
        long all = days.values().stream().mapToLong(Long::longValue).sum();
        controls.rows("ledger-plan", Controls.ALL, "days_left_after_removal", all);
        if (all > 0) {
            context.warn(all + " days of months whose detail of people was removed would be booked anew (" + days + "; "
                    + String.join(", ", why) + "); they stay as they were booked. If money is owed or owing for them,"
                    + " it comes with an invoice or a credit note of an open month");
        }
    }

    /** Days of closed periods too: what they need is posted to an open one, where it is summed up and published. */
    private int freeze(TreeMap<LocalDate, String> reasons) {
        TreeMap<Period, Boolean> isOpen = new Periods(context.mart()).isOpenByPeriod();
        PeriodBook book = new PeriodBook(isOpen);
        reasons.keySet().removeIf(day -> !isOpen.containsKey(Period.of(day)));
        TreeMap<LocalDate, String> shown = new TreeMap<>();
        reasons.forEach((day, reason) -> {
            work.plan(WorkList.LEDGER, day, reason);
            LocalDate shownOn =
                    book.placeOf(day).recognisedOn(day, context.request().to());
            shown.merge(shownOn, reason, (one, other) -> one);
        });
        TreeSet<Period> months = new TreeSet<>();
        shown.forEach((day, reason) -> {
            work.plan(WorkList.SUMMARY, day, reason);
            months.add(Period.of(day));
        });
        Period asked = Period.of(context.request().to());
        if (isOpen.get(asked)) {
            months.add(asked);
        }
        monthsOfChangedInvoices()
                .filter(month -> isOpen.getOrDefault(month, false))
                .forEach(months::add);
        months.forEach(month -> work.plan(WorkList.MONTHS, month.firstDay(), "has days to sum up"));
        return reasons.size();
    }

    private List<LocalDate> accountingDaysBookedFrom(LocalDate usageDay) {
        return jdbc.sql("SELECT DISTINCT accounting_day FROM usage_daily WHERE usage_day = :usageDay")
                .param("usageDay", usageDay)
                .query(LocalDate.class)
                .list();
    }

    private List<LocalDate> changedByReference() {
        return jdbc.sql(SqlFile.text("ledger/days_of_changed_reference.sql"))
                .param("since", settled.knowledge())
                .query(LocalDate.class)
                .list();
    }

    /** They book nothing, but are to be compared with the ledger again. */
    private Stream<Period> monthsOfChangedInvoices() {
        return jdbc
                .sql("SELECT DISTINCT period FROM ref_invoice WHERE known_from > :since OR known_to > :since")
                .param("since", settled.knowledge())
                .query(String.class)
                .list()
                .stream()
                .map(Period::parse);
    }
}

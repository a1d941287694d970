package io.tokenyield.batch;

import io.tokenyield.ledger.RemovedDetail;
import io.tokenyield.model.Period;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Accounting days that must be booked although nobody used anything anew: every day of a period that the books know up to
 * the run's last day is booked once, because seats cost on each; and booked days again when a seat, a plan or a person with
 * a seat changed for them, the credits that plans include, or a setting that charges depend on.
 */
final class ChargeDays {
    private final RunContext context;
    private final WorkList work;
    private final JdbcClient jdbc;

    ChargeDays(RunContext context, WorkList work) {
        this.context = context;
        this.work = work;
        this.jdbc = JdbcClient.create(context.mart());
    }

    /** Adds them, with the reason, to days that are booked anyway. */
    void addTo(Map<LocalDate, String> reasons) {
        // Marked by a run that never came to its end: summed up perhaps, but its months are not published; or not
        // booked yet with
        // the credits that plans now include.
        Set<LocalDate> booked = new HashSet<>(jdbc.sql("SELECT b.accounting_day FROM booked_day b"
                        + " JOIN job_run r ON r.run_id = b.booked_by_run WHERE r.settled")
                .query(LocalDate.class)
                .list());
        work.dates(WorkList.ALLOWANCE).forEach(day -> reasons.putIfAbsent(day, "credits that plans include changed"));
        for (Period period : periodsWithDetail()) {
            period.firstDay()
                    .datesUntil(period.next().firstDay())
                    .filter(day -> !day.isAfter(context.request().to()) && !booked.contains(day))
                    .forEach(day -> reasons.putIfAbsent(day, "not booked yet"));
        }
        ChargeSettings now = ChargeSettings.of(context.settings());
        if (new Settled(context.mart())
                .chargeSettings()
                .filter(then -> !then.equals(now))
                .isPresent()) {
            booked.forEach(day -> reasons.putIfAbsent(day, "TOKENYIELD_SEAT_PROVIDERS or TOKENYIELD_CURRENCY changed"));
        }
        ChangedBilling changed = ChangedBilling.of(context.mart());
        booked.stream()
                .filter(changed::concerns)
                .forEach(day -> reasons.putIfAbsent(day, "seat, or plan, or person of a seat changed"));
    }

    /** A month whose detail of people was removed is booked, whatever is said of its days. */
    private Set<Period> periodsWithDetail() {
        Set<Period> periods =
                new TreeSet<>(new Periods(context.mart()).isOpenByPeriod().keySet());
        periods.removeAll(new RemovedDetail(context.mart()).months(RemovedDetail.What.PEOPLE));
        return periods;
    }
}

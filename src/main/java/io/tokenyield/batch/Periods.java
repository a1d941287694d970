package io.tokenyield.batch;

import io.tokenyield.ledger.PeriodBook;
import io.tokenyield.model.Period;
import io.tokenyield.model.ShortText;
import io.tokenyield.sql.Instants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code period}: opened by the first run that reaches into a month. */
final class Periods {
    private static final int REASON_LENGTH = 1000;

    private final JdbcClient jdbc;

    Periods(DataSource mart) {
        this.jdbc = JdbcClient.create(mart);
    }

    /** Months that the request needs and that are not there: its own, and those between the newest one and its last. */
    List<Period> missingFor(RunRequest request) {
        TreeMap<Period, Boolean> known = isOpenByPeriod();
        Period last = Period.of(request.to());
        Period first = request.from() == null ? last : Period.of(request.from());
        if (!known.isEmpty() && known.lastKey().compareTo(first) < 0) {
            first = known.lastKey().next();
        }
        List<Period> missing = new ArrayList<>();
        for (Period period = first; period.compareTo(last) <= 0; period = period.next()) {
            if (!known.containsKey(period)) {
                missing.add(period);
            }
        }
        return missing;
    }

    void open(Period period, String runId) {
        jdbc.sql("INSERT INTO period (period, status, opened_by_run) VALUES (?, 'OPEN', ?)")
                .params(period.toString(), runId)
                .update();
    }

    boolean isKnown(Period period) {
        return isOpenByPeriod().containsKey(period);
    }

    /** Writes down who closes an open period, and why; it is closed by {@link #close}, when all else stands. */
    void announceClose(CloseOrder order, RunContext context, String reason) {
        LocalDate today = LocalDate.ofInstant(
                context.startedAt(), context.settings().zone().zone());
        jdbc.sql("UPDATE period SET closed_on = ?, closed_by = ?, closed_at = ?, close_reason = ?, closed_by_run = ?"
                        + " WHERE period = ?")
                .params(
                        today,
                        order.by(),
                        Instants.text(context.startedAt()),
                        ShortText.fitting(reason, REASON_LENGTH),
                        context.runId(),
                        order.period().toString())
                .update();
    }

    /** From here on the database refuses every change of the period. */
    void close(Period period) {
        jdbc.sql("UPDATE period SET status = 'CLOSED' WHERE period = ?")
                .params(period.toString())
                .update();
    }

    PeriodBook book() {
        return new PeriodBook(isOpenByPeriod());
    }

    boolean isOpen(LocalDate accountingDay) {
        return isOpenByPeriod().getOrDefault(Period.of(accountingDay), false);
    }

    TreeMap<Period, Boolean> isOpenByPeriod() {
        TreeMap<Period, Boolean> periods = new TreeMap<>();
        List<Map.Entry<Period, Boolean>> rows = jdbc.sql("SELECT period, status FROM period")
                .query((row, number) -> Map.entry(
                        Period.parse(row.getString(1)), row.getString(2).equals("OPEN")))
                .list();
        rows.forEach(row -> periods.put(row.getKey(), row.getValue()));
        return periods;
    }
}

package io.tokenyield.batch;

import io.tokenyield.model.Period;
import io.tokenyield.sql.SqlFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What changed in seats, plans, and their persons and accounts since the last run that settled what it knew, as stretches
 * of accounting days. A seat or a plan is a matter of whole months.
 */
final class ChangedBilling {
    private static final Set<String> BY_MONTHS = Set.of("seat", "plan");
    private static final Set<String> CHANGES_ALLOWANCES = Set.of("seat", "plan", "person", "identity");

    private final List<Change> changes;

    /**
     * @param firstDay first accounting day
     * @param lastDay day after the last one; null for open
     */
    private record Change(String kind, LocalDate firstDay, LocalDate lastDay) {
        boolean concerns(LocalDate day) {
            LocalDate first = BY_MONTHS.contains(kind) ? Period.of(firstDay).firstDay() : firstDay;
            return !day.isBefore(first) && (lastDay == null || day.isBefore(end()));
        }

        boolean concerns(Period month) {
            return firstDay.isBefore(month.next().firstDay()) && (lastDay == null || lastDay.isAfter(month.firstDay()));
        }

        private LocalDate end() {
            return BY_MONTHS.contains(kind)
                    ? Period.of(lastDay.minusDays(1)).next().firstDay()
                    : lastDay;
        }
    }

    private ChangedBilling(List<Change> changes) {
        this.changes = changes;
    }

    static ChangedBilling of(DataSource mart) {
        return new ChangedBilling(JdbcClient.create(mart)
                .sql(SqlFile.text("ledger/days_of_changed_billing.sql"))
                .param("since", new Settled(mart).knowledge())
                .query((row, number) -> new Change(
                        row.getString("kind"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .list());
    }

    /** Whether the day may have other charges; accounts that change hands are seen to with the usage of their days. */
    boolean concerns(LocalDate accountingDay) {
        return changes.stream().anyMatch(change -> !change.kind().equals("identity") && change.concerns(accountingDay));
    }

    /** Whether the credits that plans include may be others in this month. */
    boolean concernsAllowancesOf(Period month) {
        return changes.stream()
                .anyMatch(change -> CHANGES_ALLOWANCES.contains(change.kind()) && change.concerns(month));
    }
}

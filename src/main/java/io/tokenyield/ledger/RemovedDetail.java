package io.tokenyield.ledger;

import io.tokenyield.model.Period;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Of which months detail about people was removed, in the table {@code removed_detail}. The mark comes before the rows go, so
 * whoever finds no rows can tell "removed" from "never there". It is for good: such a month is not made again.
 */
public final class RemovedDetail {
    private final JdbcClient jdbc;

    /** What goes together; names are those of the table. */
    public enum What {
        /** Days, accounts, sessions and tickets of people; the ledger stays. */
        PEOPLE("people"),
        SCORES("scores"),
        /** Signals, questions and observations. */
        SIGNALS("signals");

        private final String label;

        What(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    public RemovedDetail(DataSource mart) {
        this.jdbc = JdbcClient.create(mart);
    }

    public SortedSet<Period> months(What what) {
        return new TreeSet<>(jdbc.sql("SELECT period FROM removed_detail WHERE what = :what")
                .param("what", what.toString())
                .query((row, number) -> Period.parse(row.getString(1)))
                .list());
    }

    /** Whether the accounting day is of a month whose detail of people was removed; the months are read once. */
    public Predicate<LocalDate> days() {
        SortedSet<Period> removed = months(What.PEOPLE);
        return day -> removed.contains(Period.of(day));
    }

    /** Empty: it was not. */
    public Optional<LocalDate> removedOn(Period month, What what) {
        return jdbc.sql("SELECT removed_on FROM removed_detail WHERE period = :period AND what = :what")
                .param("period", month.toString())
                .param("what", what.toString())
                .query(LocalDate.class)
                .optional();
    }

    /** In the caller's transaction; a month is marked once. The database refuses {@link What#PEOPLE} of an open month. */
    public void mark(Period month, What what, LocalDate on, String runId) {
        jdbc.sql("INSERT INTO removed_detail (period, what, removed_on, removed_by_run) VALUES (?, ?, ?, ?)")
                .params(month.toString(), what.toString(), on, runId)
                .update();
    }
}

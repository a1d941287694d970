package io.tokenyield.scoring;

import io.tokenyield.ledger.RemovedDetail;
import io.tokenyield.model.Period;
import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.ScoreWindow;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which months are scored in a night, how far back they look, and which are over. */
public final class ScoreSchedule {
    /** As long as scores are kept by default (SCORE 5.7): nothing is made to be removed. */
    private static final int MONTHS_LOOKED_AT_AGAIN = 6;

    private final ScoreVersions versions;
    private final LocalDate asOf;
    private final JdbcClient jdbc;
    private final SortedSet<Period> removed;

    /** @param asOf the first day that is not over, or of which nothing is known yet */
    public ScoreSchedule(DataSource mart, ScoreVersions versions, LocalDate asOf) {
        this.versions = versions;
        this.asOf = asOf;
        this.jdbc = JdbcClient.create(mart);
        this.removed = new RemovedDetail(mart).months(RemovedDetail.What.SCORES);
    }

    /** Six months long: later nobody is told anything new of it. What was removed is not made again. */
    boolean isLookedAt(Period month) {
        return evaluatedOn(month).plusMonths(MONTHS_LOOKED_AT_AGAIN).isAfter(asOf) && !removed.contains(month);
    }

    /** The first accounting day that a score or a signal is made of which can still change; {@code asOf} for none. */
    public LocalDate firstDayNeeded() {
        LocalDate firstDay = firstDay();
        SortedSet<Period> months =
                new TreeSet<>(months("SELECT DISTINCT period FROM usage_question WHERE state <> 'expired'"));
        known(firstDay).stream().filter(this::isLookedAt).forEach(months::add);
        LocalDate needed = asOf;
        for (Period month : months) {
            ScoreParameters parameters = versions.of(month);
            ScoreWindow window = ScoreWindow.of(month, parameters);
            needed = earlier(needed, firstDayOf(window));
            if (firstDay != null) {
                needed = earlier(
                        needed,
                        window.baseline(firstDay, parameters)
                                .map(ScoreSchedule::firstDayOf)
                                .orElse(needed));
            }
            needed = earlier(needed, month.next().firstDay().minusDays(daysOfSignals(parameters)));
        }
        return needed;
    }

    private static LocalDate firstDayOf(ScoreWindow window) {
        return window.lagged(-window.maturityDays()).from();
    }

    private static long daysOfSignals(ScoreParameters parameters) {
        return parameters.value(Parameter.SIGNAL_DAYS).longValueExact()
                * (1 + parameters.value(Parameter.SIGNAL_J_WINDOWS).longValueExact());
    }

    /** Months that were looked at so many months ago, or longer, and that are not marked as removed, in order. */
    public List<Period> scoresOver(int monthsKept) {
        return known(firstDay()).stream()
                .filter(month -> !removed.contains(month))
                .filter(month -> !evaluatedOn(month).plusMonths(monthsKept).isAfter(asOf))
                .toList();
    }

    /** The first day on which all is known that the score of the month is made of. */
    public LocalDate evaluatedOn(Period month) {
        return ScoreWindow.of(month, versions.of(month)).evaluatedOn();
    }

    /** From the first with use or with a score to the newest one. */
    private SortedSet<Period> known(LocalDate firstDay) {
        SortedSet<Period> known = new TreeSet<>(months("SELECT DISTINCT period FROM score"));
        if (firstDay != null) {
            for (Period month = Period.of(firstDay); month.firstDay().isBefore(asOf); month = month.next()) {
                known.add(month);
            }
        }
        return known;
    }

    private List<Period> months(String statement) {
        return jdbc.sql(statement)
                .query((row, number) -> Period.parse(row.getString(1)))
                .list();
    }

    private LocalDate firstDay() {
        return jdbc.sql("SELECT MIN(accounting_day) FROM usage_cost")
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other.isBefore(one) ? other : one;
    }
}

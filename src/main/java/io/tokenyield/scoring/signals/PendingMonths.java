package io.tokenyield.scoring.signals;

import io.tokenyield.model.Period;
import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.ScoreWindow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Days whose patterns of use nobody has looked at yet: of a backfill all months are looked at in one run, so their patterns
 * have to be there, however soon they are forgotten. Months of which nothing could be asked any more are left out.
 */
public final class PendingMonths implements Predicate<LocalDate> {
    private final ScoreParameters parameters;
    private final LocalDate asOf;
    private final Map<Period, LocalDate> lookedAtUntil = new HashMap<>();

    public PendingMonths(DataSource mart, ScoreParameters parameters, LocalDate asOf) {
        this.parameters = parameters;
        this.asOf = asOf;
        JdbcClient.create(mart)
                .sql("SELECT period, patterns_until FROM usage_signal_month WHERE patterns_until IS NOT NULL")
                .query(row -> {
                    lookedAtUntil.put(Period.parse(row.getString(1)), row.getObject(2, LocalDate.class));
                });
    }

    @Override
    public boolean test(LocalDate usageDay) {
        return isPending(Period.of(usageDay), usageDay)
                || isPending(Period.of(usageDay).next(), usageDay);
    }

    /** A month that is not over looks back into the one before it. */
    private boolean isPending(Period month, LocalDate usageDay) {
        SignalWindow window = SignalWindow.of(month, asOf, parameters);
        LocalDate expired = ScoreWindow.of(month, parameters)
                .evaluatedOn()
                .plusDays(parameters.value(Parameter.SIGNAL_EXPIRY_DAYS).longValueExact());
        LocalDate done = lookedAtUntil.getOrDefault(month, LocalDate.MIN);
        return !usageDay.isBefore(window.from())
                && usageDay.isBefore(window.to())
                && done.isBefore(window.to())
                && month.firstDay().isBefore(asOf)
                && expired.isAfter(asOf);
    }
}

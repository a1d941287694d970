package io.tokenyield.batch;

import io.tokenyield.model.Period;
import java.time.LocalDate;

/**
 * A run that somebody asks for.
 *
 * @param jobName {@link #NIGHTLY}, {@link #BACKFILL} or {@link #CLOSE}
 * @param from first usage day; null for every day of an open period
 * @param to last usage day
 */
public record RunRequest(String jobName, LocalDate from, LocalDate to) {
    public static final String NIGHTLY = "nightly";
    public static final String BACKFILL = "backfill";
    public static final String CLOSE = "close";

    public static RunRequest nightly(LocalDate day) {
        return new RunRequest(NIGHTLY, null, day);
    }

    public static RunRequest backfill(LocalDate from, LocalDate to) {
        return new RunRequest(BACKFILL, from, to);
    }

    /** From the first to the last day of the period. */
    static RunRequest close(Period period) {
        return new RunRequest(CLOSE, period.firstDay(), period.lastDay());
    }

    /** What is typed to run it, or to resume it. */
    String command() {
        return switch (jobName) {
            case CLOSE -> "tokenyield close --period " + Period.of(to) + " --by NAME";
            case BACKFILL -> "tokenyield backfill --from " + from + " --to " + to;
            default -> "tokenyield nightly --date " + to;
        };
    }

    /** The id of the run's entries: the same for a run that is resumed, another for a new attempt. */
    String runId(int attempt) {
        if (jobName.equals(CLOSE)) {
            return jobName + "-" + Period.of(to) + "-" + attempt;
        }
        String dates = from == null ? to.toString() : from + "-" + to;
        return jobName + "-" + dates + "-" + attempt;
    }
}

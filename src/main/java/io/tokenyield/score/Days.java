package io.tokenyield.score;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Accounting days in a row.
 *
 * @param from the first one
 * @param to the first one that is no longer of them
 */
public record Days(LocalDate from, LocalDate to) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** How many of these days lie in a time from one day on until before another, which may be open (null). */
    public int in(LocalDate since, LocalDate until) {
        LocalDate first = since.isAfter(from) ? since : from;
        LocalDate end = until != null && until.isBefore(to) ? until : to;
        return (int) Math.max(0, ChronoUnit.DAYS.between(first, end));
    }

    @Override
    public String toString() {
        return from + " to " + to.minusDays(1);
    }
}

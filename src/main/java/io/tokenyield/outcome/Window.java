package io.tokenyield.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days from the first up to the last, which is not part of it, in the accounting zone.
 */
public record Window(LocalDate from, LocalDate to, ZoneId zone) {

    public boolean contains(Instant instant) {
        LocalDate day = instant.atZone(zone).toLocalDate();
        return !day.isBefore(from) && day.isBefore(to);
    }

    public Window earlier(int days) {
        return new Window(from.minusDays(days), to.minusDays(days), zone);
    }
}

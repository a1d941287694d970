package io.tokenyield.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The zone whose days finance books by. UTC by default, because vendors bill by UTC days. */
public record AccountingZone(ZoneId zone) {
    public static final AccountingZone UTC = new AccountingZone(ZoneOffset.UTC);

    /** From this instant on, and until the next cut, usage belongs to {@code accountingDay}. */
    public record Cut(Instant from, LocalDate accountingDay) {}

    /**
     * The pieces of a UTC day that belong to different accounting days, in order of time; the first starts with the day.
     * Days of 23 and 25 hours come out right, because each midnight is asked of the zone's rules.
     */
    public List<Cut> cutsOf(LocalDate utcDay) {
        Instant start = utcDay.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = utcDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Cut> cuts = new ArrayList<>();
        LocalDate day = start.atZone(zone).toLocalDate();
        cuts.add(new Cut(start, day));
        LocalDate next = day.plusDays(1);
        Instant last = start;
        for (Instant midnight = next.atStartOfDay(zone).toInstant();
                midnight.isBefore(end);
                midnight = next.atStartOfDay(zone).toInstant()) {
            // A day that the zone skipped, as at the date line, begins when the one behind it does.
            if (midnight.isAfter(last)) {
                cuts.add(new Cut(midnight, midnight.atZone(zone).toLocalDate()));
                last = midnight;
            }
            next = next.plusDays(1);
        }
        return List.copyOf(cuts);
    }

    /** The first of the UTC days that an accounting day lies on. */
    public LocalDate firstUtcDayOf(LocalDate accountingDay) {
        return utcDay(accountingDay.atStartOfDay(zone).toInstant());
    }

    /** The last of the UTC days that an accounting day lies on. */
    public LocalDate lastUtcDayOf(LocalDate accountingDay) {
        return utcDay(accountingDay.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1));
    }

    private static LocalDate utcDay(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}

package io.tokenyield.scoring.signals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * From when to when accounts were in use on each UTC day of a window and the days beside it. With it a rest across midnight
 * counts whole. An account without use on the days around, or of which nothing is known there, rested.
 */
final class Rests {
    private static final int UNUSED = -1;
    private static final int MS_OF_DAY = 86_400_000;

    private final LocalDate firstDay;
    private final int days;
    private final Map<Account, int[]> usedByAccount = new HashMap<>();

    private record Account(String tool, String account) {}

    Rests(SignalWindow window) {
        this.firstDay = window.from().minusDays(1);
        this.days = window.days() + 2;
    }

    /** @param firstMs and {@code lastMs}: of the first and the last request, since midnight UTC */
    void used(LocalDate usageDay, String tool, String account, int firstMs, int lastMs) {
        int[] used = usedByAccount.computeIfAbsent(new Account(tool, account), key -> unused());
        int place = 2 * place(usageDay);
        used[place] = used[place] == UNUSED ? firstMs : Math.min(used[place], firstMs);
        used[place + 1] = Math.max(used[place + 1], lastMs);
    }

    private int[] unused() {
        int[] unused = new int[2 * days];
        Arrays.fill(unused, UNUSED);
        return unused;
    }

    private int place(LocalDate usageDay) {
        return Math.toIntExact(ChronoUnit.DAYS.between(firstDay, usageDay));
    }

    /** The longer of the rests that reach into a day with use, from the request before its first and to the one after its last. */
    long aroundMs(LocalDate usageDay, String tool, String account) {
        int[] used = usedByAccount.get(new Account(tool, account));
        int place = place(usageDay);
        if (used == null || used[2 * place] == UNUSED) {
            return MS_OF_DAY;
        }
        return Math.max(beforeMs(used, place), behindMs(used, place));
    }

    private static long beforeMs(int[] used, int place) {
        for (int day = place - 1; day >= 0; day--) {
            if (used[2 * day + 1] != UNUSED) {
                return (long) MS_OF_DAY * (place - day) + used[2 * place] - used[2 * day + 1];
            }
        }
        return MS_OF_DAY;
    }

    private long behindMs(int[] used, int place) {
        for (int day = place + 1; day < days; day++) {
            if (used[2 * day] != UNUSED) {
                return (long) MS_OF_DAY * (day - place) + used[2 * day] - used[2 * place + 1];
            }
        }
        return MS_OF_DAY;
    }
}

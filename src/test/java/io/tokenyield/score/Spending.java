package io.tokenyield.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Made-up daily costs of a person around a window; the seed repeats them. */
final class Spending {
    private final Random random;

    Spending(long seed) {
        random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /** Some amounts, small ones and large ones, from 20 days before the first shifted window to 20 after the last. */
    SortedMap<LocalDate, BigDecimal> days(ScoreWindow window, int amounts) {
        SortedMap<LocalDate, BigDecimal> days = new TreeMap<>();
        for (int i = 0; i < amounts; i++) {
            days.merge(anyDay(window), logUniform(0.01, 200), BigDecimal::add);
        }
        return days;
    }

    LocalDate anyDay(ScoreWindow window) {
        int around = window.maturityDays() + 20;
        return between(window.t0().minusDays(around), window.t1().plusDays(around));
    }

    /** Near an end of the window another day near that end, no further away than the shift; the same day elsewhere. */
    LocalDate nearEnd(LocalDate day, ScoreWindow window) {
        int reach = window.maturityDays();
        for (LocalDate end : new LocalDate[] {window.t0(), window.t1()}) {
            Days around = new Days(end.minusDays(reach), end.plusDays(reach));
            if (around.contains(day)) {
                LocalDate first = around.from().isAfter(day.minusDays(reach)) ? around.from() : day.minusDays(reach);
                LocalDate last = around.to().isBefore(day.plusDays(reach)) ? around.to() : day.plusDays(reach);
                return between(first, last);
            }
        }
        return day;
    }

    BigDecimal logUniform(double least, double most) {
        double value = least * Math.exp(random.nextDouble() * Math.log(most / least));
        return new BigDecimal(value, new MathContext(8));
    }

    private LocalDate between(LocalDate first, LocalDate behindLast) {
        return first.plusDays(random.nextInt((int) (behindLast.toEpochDay() - first.toEpochDay())));
    }
}

package io.tokenyield.attacks;

import io.tokenyield.model.Period;
import io.tokenyield.outcome.Window;
import io.tokenyield.score.Days;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.ScoreWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days that are played on: a scored window, and before it the window that standard costs are frozen from. */
final class Season {
    /** People have worked for some weeks before the earliest window that anything looks at. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 17);

    static final ScoreWindow SCORED = ScoreWindow.of(Period.parse("2027-03"), ScoreParameters.STANDARD);
    static final ScoreWindow BASELINE =
            SCORED.baseline(FIRST_DAY, ScoreParameters.STANDARD).orElseThrow();
    /** The day on which the scored window is looked at. */
    static final LocalDate AS_OF = SCORED.evaluatedOn();

    private Season() {}

    static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    static Window window(ScoreWindow window) {
        return new Window(window.t0(), window.t1(), ZoneOffset.UTC);
    }

    /** Work of these days is in the scored window and in the one that is shifted back (R9): what players aim at. */
    static Days bothWindows() {
        return new Days(SCORED.t0(), SCORED.t1().minusDays(SCORED.maturityDays()));
    }

    static boolean isInWindow(Instant instant) {
        return SCORED.days().contains(day(instant));
    }

    static Instant hoursAfter(Instant instant, double hours) {
        return instant.plus(Duration.ofSeconds(Math.max(1, (long) (hours * 3_600))));
    }
}

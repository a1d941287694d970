package io.tokenyield.attacks;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** One attack, played by many. */
record Row(Attack attack, List<Gain> gains) {
    static final String HEAD = String.format(
            Locale.ROOT,
            "%3s     %-58s %5s %5s %5s %5s %7s %7s %7s %5s  %s",
            "#",
            "attack",
            "raw",
            "c/$",
            "t/$",
            "p/$",
            "S mean",
            "S max",
            "S* mean",
            "gated",
            "stopped by");

    double mean(ToDoubleFunction<Gain> of) {
        return gains.stream().mapToDouble(of).average().orElseThrow();
    }

    double max(ToDoubleFunction<Gain> of) {
        return gains.stream().mapToDouble(of).max().orElseThrow();
    }

    double board(Board board) {
        return mean(gain -> gain.boards().get(board));
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%3d %s %-58s %5s %5s %5s %5s %7s %7s %7s %5d  %s",
                attack.number(),
                attack.kind().label(),
                attack.name(),
                points(board(Board.RAW)),
                points(board(Board.COMMITS)),
                points(board(Board.TICKETS)),
                points(board(Board.POINTS)),
                signed(mean(Gain::s)),
                signed(max(Gain::s)),
                signed(mean(Gain::uncapped)),
                gains.stream().filter(Gain::isWithheld).count(),
                attack.stoppedBy());
    }

    private static String points(double value) {
        long rounded = Math.round(value);
        return rounded == 0 ? "0" : String.format(Locale.ROOT, "%+d", rounded);
    }

    /** Two decimals; exactly 0 has none. */
    private static String signed(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%+.2f", value);
    }
}

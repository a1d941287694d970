package io.tokenyield.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as sentences have them. Rounded to the side that does not contradict the sentence. */
final class Words {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Words() {}

    static String usd(double amount) {
        return String.format(Locale.ROOT, "%,.2f USD", amount);
    }

    /** Rounded up: what is over a limit is shown over it. */
    static String perHead(BigDecimal amount, BigDecimal heads) {
        return String.format(Locale.ROOT, "%,.2f USD", amount.divide(heads, 2, RoundingMode.UP));
    }

    /** Rounded down: what is below a limit is shown below it. */
    static String units(double units) {
        return units < 0.1
                ? "less than 0.1"
                : BigDecimal.valueOf(units).setScale(1, RoundingMode.FLOOR).toPlainString();
    }

    static String number(double value) {
        return Parameter.plain(BigDecimal.valueOf(value)).toPlainString();
    }

    static String percent(BigDecimal share) {
        return Parameter.plain(share.multiply(HUNDRED)).toPlainString() + " %";
    }

    /** Rounded up. */
    static String percentUp(BigDecimal share) {
        return percent(share.setScale(4, RoundingMode.UP));
    }

    /** Rounded down. */
    static String shareOf(int part, int whole, String what) {
        return whole == 0
                ? "none of 0 " + what
                : part * 100L / whole + " % of " + String.format(Locale.ROOT, "%,d ", whole) + what;
    }
}

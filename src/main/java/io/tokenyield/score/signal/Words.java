package io.tokenyield.score.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as questions have them. Rounded in favour of the person: a question never claims more than was measured. */
final class Words {
    private Words() {}

    static String usd(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f USD", amount.setScale(2, RoundingMode.HALF_EVEN));
    }

    /** Rounded down, so that a share of nearly all is never all. */
    static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.FLOOR).toPlainString() + " %";
    }

    /** Rounded up: "at most". */
    static String percentUp(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.CEILING).toPlainString() + " %";
    }

    /** One digit behind the point, rounded down. */
    static String times(BigDecimal multiple) {
        return String.format(Locale.ROOT, "%,.1f", multiple.setScale(1, RoundingMode.FLOOR));
    }

    static String count(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }
}

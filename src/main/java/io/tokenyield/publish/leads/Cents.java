package io.tokenyield.publish.leads;

import io.tokenyield.publish.LargestRemainder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Rounding for sheets: parts add up to their whole, rounded half up. */
final class Cents {
    private static final int DIGITS = 2;

    private Cents() {}

    static BigDecimal of(BigDecimal amount) {
        return amount.setScale(DIGITS, RoundingMode.HALF_UP);
    }

    static List<BigDecimal> parts(List<BigDecimal> exact) {
        return LargestRemainder.round(exact, DIGITS);
    }
}

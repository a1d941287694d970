package io.tokenyield.publish.leads;

import io.tokenyield.publish.LargestRemainder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Rounding for sheets: parts add up to their whole, rounded half up. */
final class Cents {
    private static final int DIGITS = 2;
    private static final BigDecimal CENT = BigDecimal.ONE.scaleByPowerOfTen(-DIGITS);

    private Cents() {}

    static BigDecimal of(BigDecimal amount) {
        return amount.setScale(DIGITS, RoundingMode.HALF_UP);
    }

    static List<BigDecimal> parts(List<BigDecimal> exact) {
        return LargestRemainder.round(exact, DIGITS);
    }

    /** Parts of what is shown as {@code whole}, which is less than a cent from their sum. */
    static List<BigDecimal> parts(List<BigDecimal> exact, BigDecimal whole) {
        return LargestRemainder.apportion(exact, whole);
    }

    /** Of groups that make up the company, and of the company: what is shown of them adds up to what is shown of it. */
    static <T> SortedMap<Group, BigDecimal> byGroup(SortedMap<Group, List<T>> rows, Function<T, BigDecimal> amount) {
        List<BigDecimal> cents =
                parts(rows.values().stream().map(its -> Parts.sum(its, amount)).toList());
        SortedMap<Group, BigDecimal> byGroup = new TreeMap<>();
        Iterator<BigDecimal> next = cents.iterator();
        rows.keySet().forEach(group -> byGroup.put(group, next.next()));
        byGroup.put(
                Group.COMPANY,
                cents.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(DIGITS));
        return byGroup;
    }

    /** Whether an amount is what is shown of it, but for rounding. */
    static boolean isRoundingOf(BigDecimal shown, BigDecimal exact) {
        return shown.subtract(exact).abs().compareTo(CENT) < 0;
    }
}

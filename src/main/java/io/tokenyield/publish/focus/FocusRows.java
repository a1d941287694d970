package io.tokenyield.publish.focus;

import io.tokenyield.publish.finance.BilledSum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Makes rows of what providers are owed, a few sums at a time: those of one day, provider, tool, model, team, cost centre,
 * charge class and currency, which come one after the other. A discount of such a group is a share of all its list prices,
 * so it becomes part of their rows; where it is not exactly a share of them, it stays a row of its own.
 */
final class FocusRows {
    /** Digits that a share of a discount may have (DECIMAL(9, 6)). */
    private static final int SHARE_DIGITS = 6;

    private final Consumer<FocusRow> sink;
    private final List<BilledSum> group = new ArrayList<>();

    FocusRows(Consumer<FocusRow> sink) {
        this.sink = sink;
    }

    void add(BilledSum sum) {
        if (!group.isEmpty() && !isOfOneGroup(group.get(0), sum)) {
            finish();
        }
        group.add(sum);
    }

    /** To be called behind the last sum. */
    void finish() {
        List<BilledSum> priced = group.stream().filter(FocusRows::hasPrice).toList();
        List<BilledSum> discounts = group.stream().filter(FocusRows::isDiscount).toList();
        BigDecimal share = share(priced, discounts);
        for (BilledSum sum : priced) {
            sink.accept(FocusRow.priced(sum, share == null ? BigDecimal.ZERO : share));
        }
        if (share == null) {
            long entries = discounts.stream().mapToLong(BilledSum::entries).sum();
            sink.accept(FocusRow.lump(discounts.get(0), total(discounts), entries));
        }
        group.stream()
                .filter(sum -> !hasPrice(sum) && !isDiscount(sum))
                .forEach(sum -> sink.accept(FocusRow.lump(sum, sum.amount(), sum.entries())));
        group.clear();
    }

    private static boolean isOfOneGroup(BilledSum one, BilledSum other) {
        return one.serviceDate().equals(other.serviceDate())
                && one.provider().equals(other.provider())
                && one.tool().equals(other.tool())
                && one.model().equals(other.model())
                && one.team().equals(other.team())
                && one.costCentre().equals(other.costCentre())
                && one.debitAccount().equals(other.debitAccount())
                && Objects.equals(one.chargeClass(), other.chargeClass())
                && one.currency().equals(other.currency());
    }

    private static boolean hasPrice(BilledSum sum) {
        return sum.chargeCategory().equals("Usage") || sum.chargeCategory().equals("Purchase");
    }

    private static boolean isDiscount(BilledSum sum) {
        return sum.priceClass().equals("discount");
    }

    /** What share of the list costs the discounts are; null where there is no such share. */
    private static BigDecimal share(List<BilledSum> priced, List<BilledSum> discounts) {
        BigDecimal discount = total(discounts).negate();
        if (discount.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal list = total(priced);
        if (list.signum() == 0) {
            return null;
        }
        BigDecimal share = discount.divide(list, SHARE_DIGITS, RoundingMode.HALF_EVEN);
        boolean isExact = share.multiply(list).compareTo(discount) == 0;
        boolean isShare = share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0;
        return isExact && isShare ? share : null;
    }

    private static BigDecimal total(List<BilledSum> sums) {
        return sums.stream().map(BilledSum::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

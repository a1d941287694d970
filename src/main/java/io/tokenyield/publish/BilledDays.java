package io.tokenyield.publish;

import io.tokenyield.publish.finance.BilledSum;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Adds up what providers are owed, a day at a time: entries that differ in nothing but the person become one sum. As much
 * is held as a day has sums.
 */
final class BilledDays {
    private static final Comparator<BilledSum> ORDER = Comparator.comparing(BilledSum::provider, ByteOrder.OF_TEXT)
            .thenComparing(BilledSum::tool, ByteOrder.OF_TEXT)
            .thenComparing(BilledSum::model, ByteOrder.OF_TEXT)
            .thenComparing(BilledSum::team, ByteOrder.OF_TEXT)
            .thenComparing(BilledSum::costCentre, ByteOrder.OF_TEXT)
            .thenComparing(BilledSum::debitAccount, ByteOrder.OF_TEXT)
            .thenComparing(BilledSum::chargeClass, Comparator.nullsFirst(ByteOrder.OF_TEXT))
            .thenComparing(BilledSum::currency, ByteOrder.OF_TEXT)
            .thenComparing(BilledSum::chargeCategory, ByteOrder.OF_TEXT)
            .thenComparing(BilledSum::priceClass, ByteOrder.OF_TEXT)
            .thenComparing(BilledSum::unit, ByteOrder.OF_TEXT)
            .thenComparing(BilledSum::unitPrice)
            .thenComparing(BilledSum::priceId, ByteOrder.OF_TEXT);

    private final Consumer<BilledSum> sink;
    /** Of one day, by what they have in common: the sum without its figures. */
    private final Map<BilledSum, Figures> day = new HashMap<>();

    private BilledSum newest;

    /** What is added up. */
    private record Figures(BigDecimal quantity, BigDecimal amount, long entries) {
        Figures plus(Figures other) {
            return new Figures(quantity.add(other.quantity), amount.add(other.amount), entries + other.entries);
        }
    }

    BilledDays(Consumer<BilledSum> sink) {
        this.sink = sink;
    }

    /** @param entry by day */
    void add(BilledSum entry) {
        if (newest != null && !newest.serviceDate().equals(entry.serviceDate())) {
            finish();
        }
        newest = entry;
        day.merge(
                with(entry, null, null, 0),
                new Figures(entry.quantity(), entry.amount(), entry.entries()),
                Figures::plus);
    }

    /** To be called behind the last entry. What cancels out is left out. */
    void finish() {
        List<BilledSum> sums = day.entrySet().stream()
                .filter(entry -> entry.getValue().quantity().signum() != 0)
                .map(entry -> with(
                        entry.getKey(),
                        entry.getValue().quantity(),
                        entry.getValue().amount(),
                        entry.getValue().entries()))
                .sorted(ORDER)
                .toList();
        day.clear();
        sums.forEach(sink);
    }

    private static BilledSum with(BilledSum sum, BigDecimal quantity, BigDecimal amount, long entries) {
        return new BilledSum(
                sum.serviceDate(),
                sum.provider(),
                sum.tool(),
                sum.model(),
                sum.team(),
                sum.costCentre(),
                sum.debitAccount(),
                sum.chargeClass(),
                sum.currency(),
                sum.chargeCategory(),
                sum.priceClass(),
                sum.unit(),
                sum.unitPrice(),
                sum.priceId(),
                quantity,
                amount,
                entries);
    }
}

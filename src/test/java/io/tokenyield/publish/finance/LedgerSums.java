package io.tokenyield.publish.finance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds up lines that a test has written down, as the statements below {@code sql/publish} add up a ledger. */
public final class LedgerSums {
    /** Null first, as a database sorts; numbers as numbers. */
    private static final Comparator<List<?>> BY_KEY = (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
            int order = Comparator.nullsFirst(LedgerSums::compare).compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private LedgerSums() {}

    public static List<JournalSum> journal(List<LedgerLine> lines) {
        Map<List<?>, JournalSum> sums = new TreeMap<>(BY_KEY);
        priced(lines)
                .forEach(line -> sums.merge(
                        List.of(
                                line.currency(),
                                line.provider(),
                                line.debitAccount(),
                                line.creditAccount(),
                                line.chargeCategory()),
                        new JournalSum(
                                line.debitAccount(),
                                line.creditAccount(),
                                line.provider(),
                                line.chargeCategory(),
                                line.currency(),
                                line.amount(),
                                1),
                        (one, other) -> new JournalSum(
                                one.debitAccount(),
                                one.creditAccount(),
                                one.provider(),
                                one.chargeCategory(),
                                one.currency(),
                                one.amount().add(other.amount()),
                                one.entries() + other.entries())));
        return List.copyOf(sums.values());
    }

    public static List<BilledSum> billed(List<LedgerLine> lines) {
        Map<List<?>, BilledSum> sums = new TreeMap<>(BY_KEY);
        priced(lines)
                .filter(line -> line.creditAccount().startsWith("payable:"))
                .map(LedgerSums::sumOf)
                .forEach(sum -> sums.merge(key(sum), sum, LedgerSums::plus));
        return sums.values().stream()
                .filter(sum -> sum.quantity().signum() != 0)
                .toList();
    }

    public static List<LineSum> lines(List<LedgerLine> lines) {
        Map<List<?>, LineSum> sums = new TreeMap<>(BY_KEY);
        for (LedgerLine line : lines) {
            LineSum sum = new LineSum(kindOf(line), line.quantity(), line.amount(), 1);
            sums.merge(
                    key(sum.kind()),
                    sum,
                    (one, other) -> new LineSum(
                            one.kind(),
                            one.quantity().add(other.quantity()),
                            one.amount() == null ? null : one.amount().add(other.amount()),
                            one.lines() + other.lines()));
        }
        return List.copyOf(sums.values());
    }

    private static LineSum.Kind kindOf(LedgerLine line) {
        return new LineSum.Kind(
                line.chargeCategory(),
                line.chargeClass(),
                line.costCentre(),
                line.provider(),
                line.tool(),
                line.model(),
                line.priceClass(),
                line.unit(),
                line.unitPrice(),
                line.rateId() == null ? null : priceId(line),
                line.currency(),
                line.debitAccount(),
                line.creditAccount());
    }

    private static List<?> key(LineSum.Kind kind) {
        return Stream.<Function<LineSum.Kind, ?>>of(
                        LineSum.Kind::debitAccount,
                        LineSum.Kind::provider,
                        LineSum.Kind::tool,
                        LineSum.Kind::model,
                        LineSum.Kind::priceClass,
                        LineSum.Kind::currency,
                        LineSum.Kind::unitPrice,
                        LineSum.Kind::priceId,
                        LineSum.Kind::creditAccount,
                        LineSum.Kind::chargeCategory,
                        LineSum.Kind::chargeClass,
                        LineSum.Kind::costCentre,
                        LineSum.Kind::unit)
                .map(part -> part.apply(kind))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String priceId(LedgerLine line) {
        return line.rateId().replaceFirst("^(seat:[^/]*/[^/]*)/.*", "$1");
    }

    private static Stream<LedgerLine> priced(List<LedgerLine> lines) {
        return lines.stream().filter(line -> line.amount() != null);
    }

    private static BilledSum sumOf(LedgerLine line) {
        return new BilledSum(
                line.serviceDate(),
                line.provider(),
                line.tool(),
                line.model(),
                line.team(),
                line.costCentre(),
                line.debitAccount(),
                line.chargeClass(),
                line.currency(),
                line.chargeCategory(),
                line.priceClass(),
                line.unit(),
                line.unitPrice(),
                priceId(line),
                line.quantity(),
                line.amount(),
                1);
    }

    private static List<?> key(BilledSum sum) {
        return Stream.<Function<BilledSum, ?>>of(
                        BilledSum::serviceDate,
                        BilledSum::provider,
                        BilledSum::tool,
                        BilledSum::model,
                        BilledSum::team,
                        BilledSum::costCentre,
                        BilledSum::debitAccount,
                        BilledSum::chargeClass,
                        BilledSum::currency,
                        BilledSum::chargeCategory,
                        BilledSum::priceClass,
                        BilledSum::unit,
                        BilledSum::unitPrice,
                        BilledSum::priceId)
                .map(part -> part.apply(sum))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static BilledSum plus(BilledSum one, BilledSum other) {
        return new BilledSum(
                one.serviceDate(),
                one.provider(),
                one.tool(),
                one.model(),
                one.team(),
                one.costCentre(),
                one.debitAccount(),
                one.chargeClass(),
                one.currency(),
                one.chargeCategory(),
                one.priceClass(),
                one.unit(),
                one.unitPrice(),
                one.priceId(),
                one.quantity().add(other.quantity()),
                one.amount().add(other.amount()),
                one.entries() + other.entries());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Object one, Object other) {
        return ((Comparable) one).compareTo(other);
    }
}

package io.tokenyield.publish;

import io.tokenyield.publish.finance.LineSum;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the entries of a month add up to, by who pays, for what and at which price: in that order. */
final class LineSums {
    private static final Comparator<String> TEXT_OR_NOTHING = Comparator.nullsFirst(ByteOrder.OF_TEXT);

    private static final Comparator<LineSum.Kind> BY_LINE = Comparator.comparing(
                    LineSum.Kind::debitAccount, ByteOrder.OF_TEXT)
            .thenComparing(LineSum.Kind::provider, ByteOrder.OF_TEXT)
            .thenComparing(LineSum.Kind::tool, ByteOrder.OF_TEXT)
            .thenComparing(LineSum.Kind::model, ByteOrder.OF_TEXT)
            .thenComparing(LineSum.Kind::priceClass, ByteOrder.OF_TEXT)
            .thenComparing(LineSum.Kind::currency, ByteOrder.OF_TEXT)
            .thenComparing(LineSum.Kind::unitPrice, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(LineSum.Kind::priceId, TEXT_OR_NOTHING)
            .thenComparing(LineSum.Kind::creditAccount, ByteOrder.OF_TEXT)
            .thenComparing(LineSum.Kind::chargeCategory, ByteOrder.OF_TEXT)
            .thenComparing(LineSum.Kind::chargeClass, TEXT_OR_NOTHING)
            .thenComparing(LineSum.Kind::costCentre, ByteOrder.OF_TEXT)
            .thenComparing(LineSum.Kind::unit, ByteOrder.OF_TEXT);

    private final List<LineSum> all;
    private final Map<String, List<LineSum>> byAccount;

    /** @param sums in no order */
    LineSums(List<LineSum> sums) {
        this.all = sums.stream()
                .sorted(Comparator.comparing(LineSum::kind, BY_LINE))
                .toList();
        this.byAccount =
                all.stream().collect(Collectors.groupingBy(sum -> sum.kind().debitAccount()));
    }

    List<LineSum> all() {
        return all;
    }

    List<LineSum> of(String debitAccount) {
        return byAccount.getOrDefault(debitAccount, List.of());
    }
}

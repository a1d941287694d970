package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.AdjustmentRow;
import io.tokenyield.publish.finance.ChargebackRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What the lines of sheet Adjustments have to add up to.
 *
 * @param kinds of lines that count; all where there are none
 * @param expected exact, of a currency
 */
record AdjustmentsMeet(String control, List<String> kinds, BiFunction<Book, String, BigDecimal> expected) {

    /** Of a whole month: what the database adds up of its entries. */
    static AdjustmentsMeet theLedger() {
        return new AdjustmentsMeet(
                "Adjustments add up to the ledger, exact",
                List.of(),
                (book, currency) -> book.totals().adjustments(currency));
    }

    /** Of a cost centre: its corrections and allocations. What is restated stands there among use and seats. */
    static AdjustmentsMeet theChargeback(List<ChargebackRow> rows) {
        return new AdjustmentsMeet(
                "Corrections and allocations are those of Chargeback, exact",
                List.of(AdjustmentRow.CORRECTION, AdjustmentRow.ALLOCATION),
                (book, currency) -> ShownMoney.sumOf(rows.stream()
                        .filter(row -> row.currency().equals(currency))
                        .flatMap(row -> Stream.of(row.corrections(), row.allocated()))));
    }

    boolean counts(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** Adds the lines that count. */
    String formula(Areas lines, String currency) {
        String code = Texts.quoted(currency);
        if (kinds.isEmpty()) {
            return lines.sumIfs(AdjustmentColumns.DELTA, AdjustmentColumns.CURRENCY, code);
        }
        return String.join(
                "+",
                kinds.stream()
                        .map(kind -> lines.sumIfs(
                                AdjustmentColumns.DELTA,
                                AdjustmentColumns.CURRENCY,
                                code,
                                AdjustmentColumns.KIND,
                                Texts.quoted(kind)))
                        .toList());
    }
}

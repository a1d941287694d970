package io.tokenyield.publish;

import io.tokenyield.publish.LedgerSums.Sum;
import io.tokenyield.publish.finance.LineSum;
import io.tokenyield.publish.finance.TrendRow;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What providers cost in a month and the five before it. Entries are read of months that are still open alone: a closed
 * month says what it cost in the trend that was frozen with it.
 */
final class Trend {
    private static final int MONTHS_BEFORE = 5;

    private static final Comparator<TrendRow> ORDER = Comparator.comparing(TrendRow::currency, ByteOrder.OF_TEXT)
            .thenComparing(TrendRow::provider, ByteOrder.OF_TEXT)
            .thenComparing(TrendRow::month);

    private record Frozen(YearMonth month, String content) {}

    private Trend() {}

    /** What a provider cost on cost centres and in suspense. */
    private record Cost(String currency, String provider) {}

    /** @param lines of the month itself */
    static List<TrendRow> of(YearMonth month, List<LineSum> lines, MonthStatements statements) {
        List<TrendRow> rows = new ArrayList<>(own(month, lines));
        Set<YearMonth> closed = new HashSet<>();
        for (Frozen frozen : statements.listOf(
                Map.of(),
                "trend_of_closed_months",
                (row, number) -> new Frozen(YearMonth.parse(row.getString("period")), row.getString("content")))) {
            closed.add(frozen.month());
            if (frozen.content() != null) {
                TrendRow row = (TrendRow) FrozenReport.record(frozen.content(), TrendRow.class);
                if (row.month().equals(frozen.month())) {
                    rows.add(row);
                }
            }
        }
        for (int before = 1; before <= MONTHS_BEFORE; before++) {
            YearMonth other = month.minusMonths(before);
            if (!closed.contains(other)) {
                rows.addAll(
                        statements.listOf(Map.of("month", other.toString()), "trend_of_open_month", BookRows::trend));
            }
        }
        rows.sort(ORDER);
        return List.copyOf(rows);
    }

    private static List<TrendRow> own(YearMonth month, List<LineSum> lines) {
        // A cost of null is one that nobody knows yet: Map.merge would take it for none.
        Map<Cost, BigDecimal> costs = new HashMap<>();
        for (LineSum line : lines) {
            LineSum.Kind kind = line.kind();
            Cost cost = new Cost(kind.currency(), kind.provider());
            if (isCost(kind.debitAccount())) {
                costs.put(cost, Sum.plus(costs.get(cost), line.amount()));
            }
            if (isCost(kind.creditAccount())) {
                BigDecimal taken = line.amount() == null ? null : line.amount().negate();
                costs.put(cost, Sum.plus(costs.get(cost), taken));
            }
        }
        return costs.entrySet().stream()
                .map(cost -> new TrendRow(
                        cost.getKey().provider(), month, cost.getKey().currency(), cost.getValue()))
                .toList();
    }

    private static boolean isCost(String account) {
        return account.startsWith(LedgerBalances.EXPENSE) || account.startsWith(LedgerBalances.SUSPENSE);
    }
}

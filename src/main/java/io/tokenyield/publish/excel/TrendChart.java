package io.tokenyield.publish.excel;

import io.tokenyield.publish.NestedRounding;
import io.tokenyield.publish.finance.TrendRow;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What each provider cost in the last months, in one currency, as a table with its chart. */
final class TrendChart {
    private static final int MONTHS = 6;
    private static final int LARGEST = 6;
    private static final String REST = "all others";
    private static final String MONTH = "Month";

    private final String title;
    private final List<YearMonth> months;
    private final Map<String, Map<YearMonth, BigDecimal>> byProvider = new TreeMap<>();

    TrendChart(String title, YearMonth last, List<TrendRow> rows) {
        this.title = title;
        List<BigDecimal> cents = new NestedRounding<>(ShownMoney.CENTS, TrendRow::amount)
                .by(TrendRow::month)
                .round(rows);
        this.months = IntStream.rangeClosed(1 - MONTHS, 0)
                .mapToObj(last::plusMonths)
                .filter(month -> rows.stream().anyMatch(row -> !row.month().isAfter(month)))
                .toList();
        List<String> largest = largest(rows);
        for (int i = 0; i < rows.size(); i++) {
            if (cents.get(i) != null && cents.get(i).signum() != 0) {
                TrendRow row = rows.get(i);
                byProvider
                        .computeIfAbsent(
                                largest.contains(row.provider()) ? row.provider() : REST, key -> new TreeMap<>())
                        .merge(row.month(), cents.get(i), BigDecimal::add);
            }
        }
    }

    private static List<String> largest(List<TrendRow> rows) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        rows.stream()
                .filter(row -> row.amount() != null && !row.provider().isEmpty())
                .forEach(row -> sums.merge(row.provider(), row.amount(), BigDecimal::add));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LARGEST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Writes the table; the chart stands on its cells. */
    BarChart write(Page page) {
        List<String> providers = List.copyOf(byProvider.keySet());
        List<Column<YearMonth>> columns = new ArrayList<>();
        columns.add(Column.text(MONTH, 0, YearMonth::toString));
        providers.forEach(provider -> columns.add(Column.money(provider, 0, month -> amount(provider, month))));
        Areas.Area area = Table.section(page, title, columns, months, "Nothing has a price.");
        List<BarChart.Series> series = new ArrayList<>();
        for (String provider : providers) {
            series.add(new BarChart.Series(
                    provider,
                    Palette.PARTS.get(series.size() % Palette.PARTS.size()),
                    area.column(provider),
                    months.stream().map(month -> amount(provider, month)).toList()));
        }
        return new BarChart(
                title, false, months.stream().map(YearMonth::toString).toList(), area.column(MONTH), series, null);
    }

    private BigDecimal amount(String provider, YearMonth month) {
        return byProvider.get(provider).getOrDefault(month, BigDecimal.ZERO);
    }
}

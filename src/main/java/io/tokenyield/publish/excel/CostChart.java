package io.tokenyield.publish.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The largest of many amounts in one currency and the rest in one, as a table with its chart. */
final class CostChart {
    private static final int LARGEST = 12;
    private static final String REST = "all others";

    private final String title;
    private final String what;
    private final List<Bar> bars;
    private final BigDecimal total;
    private final String totalFormula;

    /**
     * One amount.
     *
     * @param formula made for the number of its row
     */
    record Bar(String name, BigDecimal amount, IntFunction<String> formula) {}

    /** @param totalFormula gives the sum of all bars: what the largest leave of it is the rest */
    CostChart(String title, String what, List<Bar> all, String totalFormula) {
        this.title = title;
        this.what = what;
        this.totalFormula = totalFormula;
        this.total = ShownMoney.sumOf(all.stream().map(Bar::amount));
        this.bars = all.stream()
                .filter(bar -> bar.amount().signum() != 0)
                .sorted(Comparator.comparing(Bar::amount).reversed().thenComparing(Bar::name))
                .limit(LARGEST)
                .toList();
    }

    /** Writes the table; the chart stands on its cells. */
    BarChart write(Page page) {
        int first = page.nextNumber() + 2;
        List<Bar> rows = new ArrayList<>(bars);
        BigDecimal rest = total.subtract(ShownMoney.sumOf(bars.stream().map(Bar::amount)));
        if (rest.signum() != 0) {
            String above = "SUM(B" + first + ":B" + (first + bars.size() - 1) + ")";
            rows.add(new Bar(REST, rest, row -> totalFormula + "-" + above));
        }
        List<Column<Bar>> columns = List.of(
                Column.text(what, 0, Bar::name),
                Column.right(
                        "Cost",
                        0,
                        (cells, column, bar) ->
                                cells.formula(column, bar.formula().apply(cells.number()), bar.amount(), Look.MONEY)));
        Areas.Area area = Table.section(page, title, columns, rows, "Nothing has a price.");
        return new BarChart(
                title,
                true,
                rows.stream().map(Bar::name).toList(),
                area.column(what),
                Stream.of(new BarChart.Series(
                                "Cost",
                                Palette.ACCENT,
                                area.column("Cost"),
                                rows.stream().map(Bar::amount).toList()))
                        .toList(),
                null);
    }
}

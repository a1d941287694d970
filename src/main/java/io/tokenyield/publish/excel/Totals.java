package io.tokenyield.publish.excel;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Totals over a table whose rows are all known. They stand above its header, where they stay in view, and follow the
 * filter. Currencies are never added: where there are several, each has a total of its own over all rows.
 */
record Totals<T>(
        List<Column<T>> columns, String currencyHeader, Function<T, String> currencyOf, List<String> currencies) {

    /** How many rows of totals stand above the header. */
    int rows() {
        return currencies.size() == 1 ? 1 : 1 + currencies.size();
    }

    /** Writes the rows of totals, right above the table that has to follow. */
    void write(Page page, List<T> rows) {
        boolean one = currencies.size() == 1;
        int headerRow = page.nextNumber() + rows();
        Areas.Area area = Table.areaOf(page.name(), columns, headerRow, rows.size());
        subtotals(page.row(), area, rows, one);
        if (!one) {
            currencies.forEach(currency -> ofCurrency(page.row(), area, rows, currency, Column::isMoney));
        }
    }

    private void subtotals(RowCells cells, Areas.Area area, List<T> rows, boolean money) {
        cells.text(0, "Total of the rows shown", Look.TOTAL_TEXT);
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            if (column.number() != null && (money || !column.isMoney())) {
                String formula = "SUBTOTAL(109," + area.column(column.header()) + ")";
                cells.formula(i, formula, column.sum(rows), column.total());
            }
        }
        cells.fill(1, columns.size() - 1, Look.TOTAL_TEXT);
    }

    /** Writes a row of totals for each currency, right below the rows of the table. */
    void below(Page page, Areas.Area area, List<T> rows) {
        currencies.forEach(currency -> ofCurrency(page.row(), area, rows, currency, column -> column.number() != null));
    }

    /** What a column adds up to in one currency. */
    BigDecimal sum(String header, List<T> rows, String currency) {
        Column<T> column = columns.stream()
                .filter(one -> one.header().equals(header))
                .findFirst()
                .orElseThrow();
        return column.sum(inCurrency(rows, currency));
    }

    private void ofCurrency(
            RowCells cells, Areas.Area area, List<T> rows, String currency, Predicate<Column<T>> totalled) {
        List<T> own = inCurrency(rows, currency);
        cells.text(0, "Total in " + currency, Look.TOTAL_TEXT);
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            if (totalled.test(column)) {
                String formula =
                        new Areas(List.of(area)).sumIfs(column.header(), currencyHeader, Texts.quoted(currency));
                cells.formula(i, formula, column.sum(own), column.total());
            }
        }
        cells.fill(1, columns.size() - 1, Look.TOTAL_TEXT);
    }

    private List<T> inCurrency(List<T> rows, String currency) {
        return rows.stream()
                .filter(row -> currencyOf.apply(row).equals(currency))
                .toList();
    }
}

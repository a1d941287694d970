package io.tokenyield.publish.excel;

import java.util.List;
import java.util.function.Function;

/** The one table of a page, under its live totals. */
final class LeadsTable {
    private LeadsTable() {}

    static <T> Areas.Area totalled(
            Page page, List<Column<T>> columns, String currencyHeader, Function<T, String> currency, List<T> rows) {
        List<String> currencies =
                rows.stream().map(currency).distinct().sorted().toList();
        if (!rows.isEmpty()) {
            new Totals<>(columns, currencyHeader, currency, currencies).write(page, rows);
        }
        Table<T> table = Table.of(page, columns, 1);
        rows.forEach(table::add);
        if (rows.isEmpty()) {
            Table.nothing(page, columns.size(), "Nothing that may be shown.");
            return table.area();
        }
        return table.finish();
    }
}
